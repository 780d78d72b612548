package org.arasha.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReplyStore extends ListCrudRepository<Reply, ReplyId> {

    /** Those of one day as they were recorded; none that was recorded by mistake. */
    @Query("""
            select r.* from reply r where r.submission = :submission and r.mistake is null
            order by r.received_on, coalesce((select min(valid_from) from record_history where table_name = 'reply' and record_id = r.id),
                r.known_since), r.id""")
    List<Reply> to(UUID submission);

    List<Reply> findBySubmissionAndAssessedFalseOrderByReceivedOn(SubmissionId submission);

    List<Reply> findBySubmissionAndMistakeIsNotNullOrderByReceivedOn(SubmissionId submission);

    /** The last that came since that day, and that nobody found to be none, of those recorded before the appeal was begun. */
    @Query("""
            select r.* from reply r, lateral (select coalesce((
                select min(valid_from) from record_history where table_name = 'reply' and record_id = r.id), r.known_since) as since) known
            where r.submission = :submission and r.received_on >= :since and not r.no_reply
                and known.since
                    < (select coalesce((select min(valid_from) from record_history where table_name = 'appeal' and record_id = a.id), a.known_since)
                        from appeal a where a.id = :appeal)
            order by r.received_on desc, known.since desc, r.id desc limit 1""")
    Optional<Reply> lastKnownBefore(UUID submission, LocalDate since, UUID appeal);

    default boolean wasKnownBefore(UUID submission, LocalDate since, UUID appeal) {
        return lastKnownBefore(submission, since, appeal).isPresent();
    }

    /** Whether one came since that day, recorded since the submission last ceased to be received. */
    @Query("""
            select exists (select from reply r where r.submission = :submission and r.mistake is null and r.received_on >= :filed
                and coalesce((select min(valid_from) from record_history where table_name = 'reply' and record_id = r.id), r.known_since)
                    >= coalesce((select max(w.valid_from) from (
                        select valid_from, content ->> 'received_on' as received, lag(content ->> 'received_on') over (order by valid_from, id) as before
                        from record_history where table_name = 'submission' and record_id = :submission) w
                        where w.received is null and w.before is not null), '-infinity'))""")
    boolean anySince(LocalDate filed, UUID submission);

    /** What a lawyer decides, they decide of all that has come. */
    default void areAssessed(SubmissionId submission, boolean asNone) {
        findBySubmissionAndAssessedFalseOrderByReceivedOn(submission).forEach(one -> save(one.asAssessed(asNone)));
    }
}
