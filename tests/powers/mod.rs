//! Who may do what: the table of powers, printed; and every route, walked as every kind of person. What is expected
//! is written by hand from the product's section on people and authority, not recorded from the program.

mod acting;
mod people;
mod planned;
mod table;
mod walk;
