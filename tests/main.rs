//! Every test of the program but the browser's, in one binary: linking is dear.

mod imports;
