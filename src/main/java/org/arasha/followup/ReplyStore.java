package org.arasha.followup;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReplyStore extends ListCrudRepository<Reply, ReplyId> {

    List<Reply> findBySubmissionOrderByReceivedOn(SubmissionId submission);

    List<Reply> findBySubmissionAndAssessedFalseOrderByReceivedOn(SubmissionId submission);

    /** What a lawyer decides, they decide of all that has come. */
    default void areAssessed(SubmissionId submission, boolean asNone) {
        findBySubmissionAndAssessedFalseOrderByReceivedOn(submission).forEach(one -> save(one.asAssessed(asNone)));
    }
}
