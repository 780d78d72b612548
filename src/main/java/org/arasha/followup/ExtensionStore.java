package org.arasha.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ExtensionStore extends ListCrudRepository<Extension, ExtensionId> {

    List<Extension> findBySubmissionOrderByDecidedOn(SubmissionId submission);

    List<Extension> findBySubmissionAndMistakeIsNullOrderByDecidedOn(SubmissionId submission);

    /** Whether one that counts was recorded once this reply, which may be deleted, was. */
    @Query("""
            select exists (select from extension e where e.submission = :submission and e.mistake is null
                and coalesce((select min(valid_from) from record_history where table_name = 'extension' and record_id = e.id), e.known_since)
                    >= coalesce((select min(valid_from) from record_history where table_name = 'reply' and record_id = :reply),
                        (select known_since from reply where id = :reply)))""")
    boolean existsSince(UUID submission, UUID reply);
}
