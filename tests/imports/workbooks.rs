//! Workbooks (.xlsx): they come in as the files of the same content.

use std::io::{Cursor, Write};

use clearinghouse::imports::{File, Layout, NotImported, bring_in, command::Brought};
use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::access::Actor;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::place::{Place, counted};

const SEED: [(Layout, &str); 4] = [
    (Layout::States, include_str!("seed/member_states.csv")),
    (Layout::States, include_str!("seed/observer_states.csv")),
    (Layout::Areas, include_str!("seed/coordinators.csv")),
    (Layout::Tenures, include_str!("seed/coordinators.csv")),
];

/// A workbook as a person makes it of a file of comma-separated values: numbers are numbers, and days are days.
fn workbook(text: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Sheet1").unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    for (row, record) in (0..).zip(reader.records()) {
        for (column, cell) in (0..).zip(record.unwrap().iter()) {
            if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(row, column, number).unwrap();
            } else if let (10, Ok(day)) = (cell.len(), ExcelDateTime::parse_from_str(cell)) {
                let format = Format::new().set_num_format("dd.mm.yyyy");
                sheet.write_datetime_with_format(row, column, day, &format).unwrap();
            } else {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

async fn bring(place: &Place, layout: Layout, name: &str, bytes: Vec<u8>) -> Result<Brought, Vec<String>> {
    let file = File { layout, name: name.to_owned(), bytes };
    match bring_in(&place.app, Actor::PROGRAM, &[file], false).await {
        Ok(brought) => Ok(brought),
        Err(NotImported::Wrong(problems)) => Err(problems.iter().map(ToString::to_string).collect()),
        Err(NotImported::Failed(failure)) => panic!("{failure:?}"),
    }
}

/// All records, without the ids and entries that differ from place to place.
fn records(place: &Place) -> Vec<String> {
    let record = place.app.held().record.clone();
    let names: std::collections::BTreeMap<_, _> = Kind::ALL
        .iter()
        .flat_map(|kind| record.all(*kind))
        .map(|row| (row.common().id.to_string(), format!("{:?} {}", row.kind(), about(&row))))
        .collect();
    let mut all: Vec<_> = Kind::ALL
        .iter()
        .flat_map(|kind| record.all(*kind))
        .map(|row| {
            let mut json = row.to_json().unwrap();
            json["id"] = "".into();
            json["entry"] = 0.into();
            names.iter().fold(json.to_string(), |text, (id, name)| text.replace(id, name))
        })
        .collect();
    all.sort();
    all
}

fn about(row: &Row) -> String {
    match row {
        Row::Dimension(row) => row.number.to_string(),
        Row::Area(row) => row.code.clone(),
        _ => String::new(),
    }
}

#[tokio::test]
async fn a_workbook_comes_in_as_the_file_of_the_same_content_and_twice_changes_nothing() {
    let (of_text, of_books) = (Place::new().await, Place::new().await);
    let terms = "dimension_no,area_no,role,member_state,tenure_from,tenure_to,appointed,acting,remark\n\
                 3,8,coordinator,China,2026-02-01,2027,2026-01-15,no,1.5\n";
    let more = [
        (Layout::Tenures, terms),
        (Layout::Reviews, "held,areas\n2024-06-27,\"2.1, 2.2\"\n"),
        (Layout::Reviews, "held,areas\n2024-06-28,2.1\n"),
        (Layout::Chairmanships, "state,from\nKAZ,2020-09-24T07:00:00Z\n"),
    ];
    for (layout, text) in SEED.into_iter().chain(more) {
        let text_brought = of_text.import(layout, "f", text).await.unwrap();
        let brought = bring(&of_books, layout, "f", workbook(text)).await.unwrap();
        assert_eq!(counted(&brought), counted(&text_brought));
        let entry = of_books.entry().await;
        let again = bring(&of_books, layout, "f", workbook(text)).await.unwrap();
        assert_eq!((counted(&again), of_books.entry().await), ((0, 0), entry));
    }
    let records = records(&of_books);
    assert!(records.len() > 150);
    assert_eq!(records, self::records(&of_text));
}

#[tokio::test]
async fn what_is_wrong_is_said_with_the_sheet_and_the_row() {
    let place = Place::new().await;
    for (layout, text) in SEED {
        place.import(layout, "seed.csv", text).await.unwrap();
    }
    let entry = place.entry().await;
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Read me").unwrap().write_string(0, 0, "How to fill this in").unwrap();
    let sheet = book.add_worksheet().set_name("Terms").unwrap();
    sheet.write_string(1, 0, "# a line about the columns").unwrap();
    let header = ["dimension_no", "area_no", "role", "member_state", "tenure_from", "tenure_to", "appointed"];
    sheet.write_row(2, 0, header).unwrap();
    let mut line = |row, state: &str| {
        sheet.write_number(row, 0, 3).unwrap();
        sheet.write_number(row, 1, 8).unwrap();
        sheet.write_string(row, 2, "co-coordinator").unwrap();
        sheet.write_string(row, 3, state).unwrap();
        sheet.write_number(row, 4, 2026).unwrap();
    };
    line(3, "India");
    line(6, "Kazakstan"); // two rows above it are empty
    line(7, "India");
    line(8, "China");
    line(9, "China");
    let time = Format::new().set_num_format("hh:mm");
    let day = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    sheet.write_number(7, 5, 2027.5).unwrap();
    sheet.write_number_with_format(8, 5, 46023.5, &day).unwrap();
    sheet.write_number(9, 6, 46023).unwrap();
    let wrong = bring(&place, Layout::Tenures, "t.xlsx", book.save_to_buffer().unwrap()).await.unwrap_err();
    assert_eq!(
        wrong,
        [
            "t.xlsx:Terms:7: member_state: \"Kazakstan\" is no state; the nearest name is Kazakhstan",
            "t.xlsx:Terms:8: tenure_to: 2027.5 is not a date; a date is written as 2023-08-22",
            "t.xlsx:Terms:9: tenure_to: 2026-01-01T12:00:00 is not a date; a date is written as 2023-08-22",
            "t.xlsx:Terms:10: appointed: 46023 is a year, and this is a day: write it as 2023-08-22",
        ]
    );
    // What says nothing that could be read is said before the lines are.
    let sheet = book.worksheet_from_name("Terms").unwrap();
    sheet.write_number_with_format(7, 5, 0.5, &time).unwrap();
    sheet.write_formula(8, 5, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_string(9, 9, "?").unwrap();
    let wrong = bring(&place, Layout::Tenures, "t.xlsx", book.save_to_buffer().unwrap()).await.unwrap_err();
    assert_eq!(
        wrong,
        [
            "t.xlsx:Terms:8: tenure_to: is formatted as a date or a time, and is no date",
            "t.xlsx:Terms:9: tenure_to: the formula of this cell gives #DIV/0!",
            "t.xlsx:Terms:10: J: stands in a column that the first row does not name",
        ]
    );
    assert_eq!(place.entry().await, entry, "all or nothing");
}

#[tokio::test]
async fn the_first_sheet_with_such_columns_is_read_and_the_others_are_named() {
    let place = Place::new().await;
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Read me").unwrap().write_string(0, 0, "States").unwrap();
    book.add_worksheet().set_name("Empty").unwrap();
    let sheet = book.add_worksheet().set_name("Lists").unwrap().set_hidden(true);
    sheet.write_row_matrix(0, 0, [["iso3", "observer_since"], ["XXX", "1999"]]).unwrap();
    for (name, code) in [("Now", "JPN"), ("Later", "KOR")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_row_matrix(0, 0, [["iso3", "iso2"], [code, &code[..2]]]).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let brought = bring(&place, Layout::States, "s.xlsx", bytes).await.unwrap();
    assert_eq!(counted(&brought), (2, 0));
    assert_eq!(brought.not_read, [("s.xlsx".to_owned(), vec!["Read me".to_owned(), "Later".to_owned()])]);
    assert!(place.app.held().record.organisation.state("JPN".parse().unwrap()).is_some());
}

#[tokio::test]
async fn what_is_no_workbook_or_too_large_a_one_is_refused() {
    let place = Place::new().await;
    let refused = async |bytes: Vec<u8>| {
        let mut wrong = bring(&place, Layout::States, "s.xlsx", bytes).await.unwrap_err();
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        wrong.remove(0)
    };
    let mut empty = Workbook::new();
    empty.add_worksheet();
    let says = "s.xlsx:1: the workbook is empty; the first row of a sheet names the columns";
    assert_eq!(refused(empty.save_to_buffer().unwrap()).await, says);
    let old = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 600]].concat();
    assert!(refused(old).await.contains("save it as .xlsx, without a password"));
    assert!(refused(b"PK\x03\x04 and no more".to_vec()).await.contains("cannot be read as a workbook"));
    // A file of 60 MB of spaces, packed into 60 kB; and the same file, saying of itself that it is small.
    let size: u32 = 60 << 20;
    let mut pack = zip::ZipWriter::new(Cursor::new(Vec::new()));
    pack.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    pack.write_all(&vec![b' '; size as usize]).unwrap();
    let mut bomb = pack.finish().unwrap().into_inner();
    assert!(bomb.len() < 200_000);
    assert_eq!(refused(bomb.clone()).await, "s.xlsx:1: the workbook unpacks to more than 50 MB; divide it");
    let said: Vec<_> = (0..bomb.len() - 4).filter(|at| bomb[*at..*at + 4] == size.to_le_bytes()).collect();
    assert!(!said.is_empty());
    said.iter().for_each(|at| bomb[*at..*at + 4].copy_from_slice(&1000_u32.to_le_bytes()));
    let says = refused(bomb).await;
    assert!(says.contains("unpacks to more than 50 MB") || says.contains("cannot be read"), "{says}");
    // A sheet of one cell, far away.
    let mut book = Workbook::new();
    book.add_worksheet().write_string(1_048_575, 16_383, "here").unwrap();
    let says = refused(book.save_to_buffer().unwrap()).await;
    assert_eq!(says, "s.xlsx:Sheet1:1048576: XFD: stands in a column that the first row does not name");
}
