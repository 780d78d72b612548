package org.arasha.directory;

import org.springframework.data.repository.ListCrudRepository;

interface PersonStore extends ListCrudRepository<Person, PersonId> {}
