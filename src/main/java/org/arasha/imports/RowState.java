package org.arasha.imports;

/** What has become of a row. */
enum RowState {
    READ, WAITING, IMPORTED, FAILED,
    /** Its case was taken back. */ UNDONE,
    /** Its case stays though the import was undone. */ KEPT
}
