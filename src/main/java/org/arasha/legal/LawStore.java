package org.arasha.legal;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface LawStore extends ListCrudRepository<Law, LawId> {

    List<Law> findAllByOrderByCode();

    boolean existsByCode(String code);
}
