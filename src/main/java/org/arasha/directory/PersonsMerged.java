package org.arasha.directory;

import org.arasha.shared.Act;

/** @param gone who is not listed any more */
public record PersonsMerged(PersonId record, PersonId gone) implements Act {}
