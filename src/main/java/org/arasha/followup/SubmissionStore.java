package org.arasha.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.appeal.AppealId;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SubmissionStore extends ListCrudRepository<Submission, SubmissionId> {

    /** Read once in each transaction, however many ask. */
    @Override
    @Cacheable("submissions")
    Optional<Submission> findById(SubmissionId id);

    @Override
    @CacheEvict(cacheNames = "submissions", key = "#p0.id")
    <S extends Submission> S save(S submission);

    List<Submission> findByAppealOrderByNumber(AppealId appeal);

    @Query("select * from submission where forwarded_from = :from order by number")
    List<Submission> forwardedFrom(UUID from);

    @Query("""
            select s.* from watch_day w join submission s on s.id = w.submission
            where s.received_on is not null and s.due_on is null and s.replied is null and s.closed_at is null""")
    List<Submission> withoutTerm();

    @Query("""
            select * from submission
            where due_on is not null and silent is not null and replied is null and closed_at is null and forwarded_from is not null""")
    List<Submission> silentOfPassedOn();

    /** One that was recalled and is written anew begins with the words of the first. */
    String WHEN_BEGUN = """
             and was.valid_from <= b.begun and was.valid_to > b.begun)
            from (select min(coalesce((select min(valid_from) from record_history where table_name = 'appeal' and record_id = o.id),
                    o.known_since)) as begun
                from appeal a join appeal o on o.follows = a.follows and o.kind = a.kind where a.id = :appeal) b""";

    /** Whether another day of silence was known when the appeal was begun. */
    @Query("""
            select exists (select from record_history was where was.table_name = 'submission' and was.record_id = :submission
                and (was.content ->> 'silent')::date <> :silent""" + WHEN_BEGUN)
    boolean wasSilentSinceAnother(LocalDate silent, UUID submission, UUID appeal);

    /** Whether another day of filing was noted when the appeal was begun. */
    @Query("""
            select exists (select from record_history was where was.table_name = 'submission' and was.record_id = :submission
                and (was.content ->> 'filed_on')::date <> :filed""" + WHEN_BEGUN)
    boolean wasFiledOnAnother(LocalDate filed, UUID submission, UUID appeal);

    /** Whether another number of the body, or none where there is one now, was noted when the appeal was begun. */
    @Query("""
            select exists (select from record_history was where was.table_name = 'submission' and was.record_id = :submission
                and was.content ->> 'registration' is distinct from cast(:registration as text)""" + WHEN_BEGUN)
    boolean hadAnotherNumber(@Nullable String registration, UUID submission, UUID appeal);

    int countByAppeal(AppealId appeal);

    Optional<Submission> findByNumber(String number);

    /** Whether its body has passed any of it on; what was recorded so by mistake it has not. */
    default boolean hasPassedOn(SubmissionId id) {
        return forwardedFrom(id.value()).stream().anyMatch(part -> part.result() != Result.MISTAKEN);
    }
}
