package org.arasha.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReplyStore extends ListCrudRepository<Reply, ReplyId> {

    /** Those of one day as they were recorded. */
    @Query("""
            select r.* from reply r where r.submission = :submission
            order by r.received_on, coalesce((select min(valid_from) from record_history where table_name = 'reply' and record_id = r.id),
                r.known_since), r.id""")
    List<Reply> to(UUID submission);

    List<Reply> findBySubmissionAndAssessedFalseOrderByReceivedOn(SubmissionId submission);

    /** Whether one that came since that day, and that nobody found to be none, was recorded before the appeal was begun. */
    @Query("""
            select exists (select from reply r where r.submission = :submission and r.received_on >= :since and not r.no_reply
                and coalesce((select min(valid_from) from record_history where table_name = 'reply' and record_id = r.id), r.known_since)
                    < (select coalesce((select min(valid_from) from record_history where table_name = 'appeal' and record_id = a.id), a.known_since)
                        from appeal a where a.id = :appeal))""")
    boolean wasKnownBefore(UUID submission, LocalDate since, UUID appeal);

    /** What a lawyer decides, they decide of all that has come. */
    default void areAssessed(SubmissionId submission, boolean asNone) {
        findBySubmissionAndAssessedFalseOrderByReceivedOn(submission).forEach(one -> save(one.asAssessed(asNone)));
    }
}
