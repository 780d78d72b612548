package org.arasha.followup;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SlipStore extends ListCrudRepository<Slip, SlipId> {

    List<Slip> findBySubmissionOrderByFiledOn(SubmissionId submission);
}
