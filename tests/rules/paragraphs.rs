//! The text of the Modalities is the paper's, word for word.

use std::fs;
use std::path::Path;

use clearinghouse::rules::duties::{DutyKind, Status};
use clearinghouse::rules::facts::Role;
use clearinghouse::rules::paragraph::{Force, Paragraph};

#[test]
fn every_paragraph_stands_as_in_the_paper() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seed/modalities.toml");
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("the Modalities are wanted at {}: {error}", path.display()));
    let paper: toml::Table = text.parse().expect("TOML");
    let mut ours = Paragraph::ALL.iter();
    for chapter in paper["chapter"].as_array().expect("chapters") {
        for paragraph in chapter["paragraph"].as_array().expect("paragraphs") {
            let paper = |field: &str| paragraph.get(field).and_then(|it| it.as_str());
            let our = ours.next().expect("as many paragraphs");
            assert_eq!(Some(our.number()), paper("number"));
            assert_eq!(our.heading(), paper("heading"), "{our}");
            assert_eq!(Some(our.text()), paper("text"), "{our}");
            assert_eq!(i64::from(our.chapter()), chapter["number"].as_integer().expect("a number"), "{our}");
            assert_eq!(Some(our.chapter_title()), chapter["title"].as_str(), "{our}");
        }
    }
    assert_eq!(ours.next(), None);
    assert_eq!(Paragraph::ALL.len(), 31);
}

#[test]
fn a_duty_is_as_strong_as_its_paragraph() {
    for kind in DutyKind::ALL {
        assert_eq!(Some(kind.force()), kind.paragraph().force(), "{kind}");
    }
    let breaches = [Force::Shall, Force::AsARule];
    assert!(Force::ALL.iter().all(|force| force.binds() == breaches.contains(force)));
}

#[test]
fn every_word_reads_back() {
    for paragraph in Paragraph::ALL {
        assert_eq!(paragraph.number().parse(), Ok(*paragraph));
    }
    for kind in DutyKind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(*kind));
    }
    for status in Status::ALL {
        assert_eq!(status.as_str().parse(), Ok(*status));
    }
    for force in Force::ALL {
        assert_eq!(force.as_str().parse(), Ok(*force));
    }
    for role in Role::ALL {
        assert_eq!(role.as_str().parse(), Ok(*role));
    }
    let unknown = "2.10".parse::<Paragraph>().map_err(|error| error.to_string());
    assert_eq!(unknown, Err("2.10 is not a paragraph of the Modalities".to_owned()));
    let unknown = "chief".parse::<Role>().map_err(|error| error.to_string());
    assert_eq!(unknown, Err("chief is not a role".to_owned()));
}
