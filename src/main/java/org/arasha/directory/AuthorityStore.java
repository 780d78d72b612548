package org.arasha.directory;

import org.springframework.data.repository.ListCrudRepository;

interface AuthorityStore extends ListCrudRepository<Authority, AuthorityId> {}
