package org.arasha.followup;

import java.util.List;
import java.util.Optional;
import org.arasha.appeal.AppealId;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
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

    Optional<Submission> findByNumber(String number);
}
