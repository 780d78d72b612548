package org.arasha.followup;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ExtensionStore extends ListCrudRepository<Extension, ExtensionId> {

    List<Extension> findBySubmissionOrderByDecidedOn(SubmissionId submission);

    List<Extension> findBySubmissionAndMistakeIsNullOrderByDecidedOn(SubmissionId submission);
}
