use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

fn item(from: Option<&str>, to: Option<&str>, label: &str) -> Item {
    Item {
        shape: Shape::Full,
        from: from.map(day),
        to: to.map(day),
        label: label.to_owned(),
        short: "CHN".to_owned(),
        said: format!("{label}, all of it"),
    }
}

fn chart(items: Vec<Item>) -> Chart {
    let strip = Strip { letter: "C".to_owned(), items, dots: Vec::new() };
    let row = RowOf { label: "2.3 Security".to_owned(), strips: vec![strip], ..RowOf::default() };
    // 2023 to 2025 are 1096 days on 742 - 194 = 548 units: two days a unit.
    Chart::of(vec![row], Window::of_years(2023, 2025), 194, Vec::new())
}

#[test]
fn terms_that_touch_stand_in_one_lane_and_terms_that_overlap_in_two() {
    let ended =
        |to| vec![item(Some("2023-01-01"), Some(to), "China"), item(Some("2024-01-01"), None, "Iran")];
    let of =
        |to| chart(ended(to)).rows[0].bars.iter().map(|bar| (bar.x, bar.y, bar.width)).collect::<Vec<_>>();
    // 365 days are 182 units, the rest from 194 + 182 = 376 to 742.
    assert_eq!(of("2023-12-31"), [(194, 28, 182), (376, 28, 366)]);
    assert_eq!(of("2024-01-10").iter().map(|bar| bar.1).collect::<Vec<_>>(), [28, 48]);
}

#[test]
fn open_ends_reach_the_edges() {
    let drawn = chart(vec![item(None, None, "China")]);
    let bar = &drawn.rows[0].bars[0];
    assert_eq!((bar.x, bar.end(), bar.fades, bar.endless), (194, 742, true, true));
}

#[test]
fn what_began_on_the_first_day_does_not_fade_and_what_began_before_it_does() {
    let fades = |from| chart(vec![item(Some(from), None, "China")]).rows[0].bars[0].fades;
    assert!(!fades("2023-01-01"));
    assert!(fades("2022-12-31"));
}

#[test]
fn what_lies_outside_the_window_is_not_drawn() {
    assert_eq!(chart(vec![item(None, Some("2022-12-31"), "China")]).rows[0].bars, []);
    assert_eq!(chart(vec![item(None, Some("2023-01-01"), "China")]).rows[0].bars.len(), 1);
    assert_eq!(chart(vec![item(Some("2026-01-01"), None, "China")]).rows[0].bars, []);
}

#[test]
fn a_name_stands_on_its_bar_or_behind_it_or_its_code_does() {
    let long = "United Arab Emirates"; // 20 letters, 140 units
    // 365 days, 182 units: on it.
    let on = chart(vec![item(Some("2023-01-01"), Some("2023-12-31"), long)]);
    assert_eq!(on.rows[0].bars[0].text, Some((long.to_owned(), Place::On)));
    assert_eq!(on.rows[0].bars[0].said, None);
    // 90 days, 45 units: behind it.
    let behind = chart(vec![item(Some("2023-01-01"), Some("2023-03-31"), long)]);
    assert_eq!(behind.rows[0].bars[0].text, Some((long.to_owned(), Place::Behind)));
    // Another follows: the code, and the whole is said.
    let next = item(Some("2023-04-01"), None, "Iran");
    let short = chart(vec![item(Some("2023-01-01"), Some("2023-03-31"), long), next]);
    assert_eq!(short.rows[0].bars[0].text, Some(("CHN".to_owned(), Place::On)));
    assert_eq!(short.rows[0].bars[0].said.as_deref(), Some("United Arab Emirates, all of it"));
}

#[test]
fn a_row_is_shaded_where_it_does_not_exist() {
    let row = RowOf {
        label: "A".into(),
        from: Some(day("2024-01-01")),
        to: Some(day("2024-12-31")),
        ..RowOf::default()
    };
    let drawn = Chart::of(vec![row], Window::of_years(2023, 2025), 194, Vec::new());
    // Before: 365 days. After: from day 731, 194 + 365 = 559.
    assert_eq!(drawn.rows[0].outside, [(194, 182), (559, 183)]);
}

#[test]
fn dots_of_one_day_stand_under_each_other() {
    let dot = |text, number| Dot { day: day(text), number };
    let dots = vec![dot("2024-01-01", 1), dot("2024-01-01", 2), dot("2025-01-01", 3)];
    let row =
        RowOf { label: "A".into(), strips: vec![Strip { dots, ..Strip::default() }], ..RowOf::default() };
    let drawn = Chart::of(vec![row], Window::of_years(2023, 2025), 194, Vec::new());
    assert_eq!(drawn.rows[0].dots, [(376, 38, 1), (376, 58, 2), (559, 38, 3)]);
    assert_eq!(drawn.rows[0].height, 4 + 40 + 4);
}

#[test]
fn a_line_is_drawn_on_the_last_day_of_the_window_and_not_on_the_next() {
    let lines = |on| {
        let line = Upright { day: day(on), class: "today", label: "today".into() };
        Chart::of(Vec::new(), Window::of_years(2023, 2025), 194, vec![line]).uprights.len()
    };
    assert_eq!(lines("2025-12-31"), 1);
    assert_eq!(lines("2026-01-01"), 0);
}

#[test]
fn a_long_name_has_several_lines() {
    assert_eq!(
        wrapped("Epidemiological safety, public health", 23),
        ["Epidemiological safety,", "public health"]
    );
    assert_eq!(wrapped("", 10), Vec::<String>::new());
}

#[test]
fn a_name_stands_above_its_row_where_there_is_no_room_before_it() {
    let row = |left| {
        let strip = Strip { items: vec![item(None, None, "China")], ..Strip::default() };
        let label = "Development of small and medium enterprises".to_owned();
        let row = RowOf { label, strips: vec![strip], ..RowOf::default() };
        Chart::of(vec![row], Window::of_years(2023, 2025), left, Vec::new()).rows.remove(0)
    };
    let (beside, above) = (row(194), row(36));
    assert_eq!((beside.label.len(), beside.bars[0].y, beside.height), (2, 28, 36));
    assert_eq!((above.label.len(), above.bars[0].y, above.height), (1, 46, 46));
}
