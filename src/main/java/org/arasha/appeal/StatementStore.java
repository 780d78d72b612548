package org.arasha.appeal;

import org.springframework.data.repository.ListCrudRepository;

/** Writes statements; they are read all at once, by {@link KeptStatements}. */
interface StatementStore extends ListCrudRepository<Statement, StatementId> {}
