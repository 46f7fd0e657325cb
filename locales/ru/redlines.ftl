# Что изменилось между двумя текстами.

redline-file = Изменения файлом (.docx)
redline-file-hint = с записанными исправлениями, которые Word и LibreOffice принимают или отклоняют по одному или все сразу
redline-left = Перенесено отсюда: в последующем тексте это пункт { $number }.
redline-left-below = Перенесено отсюда: в последующем тексте это стоит ниже.
redline-left-above = Перенесено отсюда: в последующем тексте это стоит выше.
redline-came = Перенесено сюда: в предыдущем тексте это был пункт { $number }.
redline-came-below = Перенесено сюда: в предыдущем тексте это стояло ниже.
redline-came-above = Перенесено сюда: в предыдущем тексте это стояло выше.
redline-of-secretariat = Секретариат СВМДА

# Поправки по абзацам.
kind-amendment = Поправка
amendment-called = { $text }, { $paragraph }, { $state }
document-to-amendments = Поправки по абзацам
purpose-amendments = Что государства-члены предлагают изменить в последнем тексте, по абзацам и рядом друг с другом, и что стало с предложениями к прежним текстам.
amendments-title = Поправки к { $symbol }
amendments-to = { $symbol }, по абзацам
amendments-paragraph = Абзац { $n }
amendments-paragraph-is = Абзац «{ $words }»
amendments-paragraph-begins = Абзац «{ $words } …»
amendments-before-first = Перед первым абзацем
amendments-propose = Предложить здесь поправку
amendments-collide = Слова этого абзаца изменяет более чем одно предложение: можно принять одно из них либо объединить их в одной формулировке.
amendments-offered = Форма заполнена последним текстом с принятыми и объединенными поправками.
amendment-as-merged = Объединено в такой формулировке
amendment-drafted = Проект: его видит только Ваша делегация.
amendment-submitted = Дата внесения – { $date }.
amendment-withdrawn = Дата отзыва – { $date }.
amendment-taken = Принята; дата – { $date }.
amendment-merged = Объединена с предложениями следующих государств: { $states }; дата – { $date }.
amendment-left = Оставлена без включения; дата – { $date }.
amendment-in-revision = Включена в текст: { $name }.
amendment-changed-in-revision = В тексте { $name } ее слова изменены: в принятом виде их там нет.
amendment-for-the-next = Войдет в следующий текст.
field-text_id = Текст, к которому она предложена
field-paragraph = Абзац
field-stood = Слова абзаца в этом тексте
field-act = Предлагается
field-amendment-text = Новая формулировка или новый абзац
field-document-text-amendments-text = Новая формулировка или новый абзац
field-amendment-rewording-text = Новая формулировка или новый абзац
field-merged_with = Объединена с
field-amendment-wording = Формулировка объединенных поправок
field-amendment-disposition-wording = Формулировка объединяемых поправок
field-explanation = Пояснение
field-amendment-revision = Редакция, для которой она принята
choice-replacement = иная формулировка абзаца
choice-deletion = исключение абзаца
choice-insertion = новый абзац после него
choice-taken = принята
choice-merged = объединена с другими
choice-left = оставлена без включения
hint-document-text-amendments-paragraph = Абзац, который меняется или после которого добавляется новый. Программы указывают его место, считая с 1; 0 – перед первым.
hint-document-text-amendments-text = Абзац целиком, как он должен читаться. Не заполняется, если абзац предлагается исключить.
hint-amendment-rewording-text = Абзац целиком, как он должен читаться. Не заполняется, если абзац предлагается исключить.
hint-amendment-disposition-merged_with = При объединении: другие предложения по тому же абзацу. То же вносится по каждому из них.
hint-amendment-disposition-wording = При объединении: абзац целиком, как он должен читаться.
hint-amendment-disposition-explanation = Требуется, если поправка оставлена без включения. Его читают все, у кого есть текст.

step-document-text-amendments = Подготовить поправку
step-says-document-text-amendments = Ваша делегация предлагает иную формулировку абзаца, его исключение или новый абзац. До внесения это проект, который видит только Ваша делегация.
step-amendment-rewording = Изменить проект
step-says-amendment-rewording = Проект поправки изменяется. Его видит только Ваша делегация.
step-amendment-submission = Внести поправку
step-says-amendment-submission = С сегодняшнего дня поправку с ее обоснованием и с указанием Вашего государства как автора видят все государства-члены, у которых есть текст. После этого она не изменяется, но может быть отозвана.
step-amendment-withdrawal = Отозвать поправку
step-says-amendment-withdrawal = Внесенное сохраняется в записях как отозванное сегодня. Проект удаляется; никто другой его не видел.
step-amendment-disposition = Указать, что становится с поправкой
step-says-amendment-disposition = Поправка принимается в следующий текст в предложенном виде, объединяется с другими по тому же абзацу в одной формулировке или оставляется без включения. Все, у кого есть текст, видят это вместе с Вашим пояснением. До издания следующего текста это можно указать иначе.

journal-act-amendments = Подготовлена поправка
journal-act-rewording = Изменен проект поправки
journal-act-amendment-submission = Поправка внесена
journal-act-disposition = Указано, что становится с поправкой

refused-amendment-to-earlier-text = Издан последующий текст, { $symbol }: поправки предлагаются к нему.
refused-amendment-has-its-outcome = Итог указан { $on }: поправка более не отзывается.
refused-amendment-in-revision = Она учтена в Rev.{ $number }, который уже издан.
refused-no-paragraph-of-that-number = Такого абзаца в тексте нет: номер последнего – { $last }.
refused-before-the-first = Перед первым абзацем изменять нечего: туда можно только добавить новый абзац.
refused-deletion-with-wording = У исключения нет формулировки: просьба оставить поле пустым или предложить иную формулировку.
refused-amendment-without-wording = Просьба написать абзац, как он должен читаться.
refused-amendment-changes-nothing = Это абзац в его нынешнем виде.
refused-not-merged = Другие предложения указываются, только если поправка объединяется с ними.
refused-wording-of-merged-alone = Формулировка указывается только при объединении: принимаемое принимается в предложенном виде.
refused-merged-with-none = Просьба указать, с какими предложениями она объединяется.
refused-merged-elsewhere = Объединяются предложения того же рода по тому же абзацу, внесенные, не отозванные и еще не вошедшие в редакцию.
refused-merged-without-wording = Просьба написать абзац, как он читается после объединения.
refused-left-without-a-word = Просьба пояснить, почему поправка оставлена без включения: это прочтет ее автор.
refused-amendments-collide = Предложение по тому же абзацу, представленное государством { $state }, уже входит в следующий текст: оба можно лишь объединить в одной формулировке.
advice-amendments-without-outcome = По некоторым поправкам к последнему тексту еще ничего не указано. Они сохраняются в записях при этом тексте, и их итог можно указать позднее.
redline-pdf = Сравнение в формате PDF
redline-signs = Слова после знака + подчеркнуты и были внесены; слова после знака – зачеркнуты и были исключены.
advice-amendment-not-in-text = Принятая поправка в этот текст в своих словах не вошла: { $state }, { $paragraph }. В записях будет сказано, что в этом тексте они изменены.
amendments-none-pending = Поправок, по которым решение не указано, нет.
awaits-amendments = Поправки, по которым нужно указать решение
amendments-proposed = { $n ->
    [one] Предложения имеются к { $n } абзацу:
    [few] Предложения имеются к { $n } абзацам:
   *[other] Предложения имеются к { $n } абзацам:
}
amendments-pending = { $n ->
    [one] { $n } поправка ожидает решения
    [few] { $n } поправки ожидают решения
   *[other] { $n } поправок ожидают решения
}
