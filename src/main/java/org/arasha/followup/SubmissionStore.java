package org.arasha.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.appeal.AppealId;
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

    int countByAppeal(AppealId appeal);

    Optional<Submission> findByNumber(String number);
}
