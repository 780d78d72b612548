package org.arasha.followup;

import java.util.List;
import java.util.Optional;
import org.arasha.appeal.AppealId;
import org.springframework.data.repository.ListCrudRepository;

interface SubmissionStore extends ListCrudRepository<Submission, SubmissionId> {

    List<Submission> findByAppealOrderByNumber(AppealId appeal);

    Optional<Submission> findByNumber(String number);
}
