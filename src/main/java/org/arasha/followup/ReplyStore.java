package org.arasha.followup;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReplyStore extends ListCrudRepository<Reply, ReplyId> {

    List<Reply> findBySubmissionOrderByReceivedOn(SubmissionId submission);
}
