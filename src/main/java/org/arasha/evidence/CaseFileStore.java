package org.arasha.evidence;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface CaseFileStore extends ListCrudRepository<CaseFile, FileId> {

    List<CaseFile> findByCopyOf(FileId original);
}
