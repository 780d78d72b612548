package org.arasha.incident;

import org.springframework.data.repository.ListCrudRepository;

interface CategoryStore extends ListCrudRepository<Category, CategoryId> {}
