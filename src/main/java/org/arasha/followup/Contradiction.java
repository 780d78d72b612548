package org.arasha.followup;

import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.SourceId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A body says otherwise than the record of an incident.
 *
 * @param claim        what it says, as a claim of the record
 * @param source       its reply, as a source of the record
 * @param contradicted the claim that it contradicts
 */
@Table("contradiction")
public record Contradiction(@Id ContradictionId id, @Version long version, SubmissionId submission, IncidentId incident, ClaimId claim,
        SourceId source, ClaimId contradicted) {}
