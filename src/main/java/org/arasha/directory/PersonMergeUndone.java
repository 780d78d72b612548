package org.arasha.directory;

import org.arasha.shared.Act;

/** @param back who is listed again */
public record PersonMergeUndone(PersonId record, PersonId back) implements Act {}
