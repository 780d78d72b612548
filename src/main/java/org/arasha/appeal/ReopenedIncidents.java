package org.arasha.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Reopening;
import org.arasha.incident.Reopenings;
import org.arasha.verification.Verification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that were taken up again while an appeal tells of them. A letter that was approved says what was known then, and stays: with
 * its signatures, and with a word on the appeal's page. One that was not can be approved once the facts are verified anew.
 *
 * @see <a href="../../../../../../docs/decisions/0044-a-reopened-case-is-verified-anew.md">decision 0044</a>
 */
@Service
@Transactional(readOnly = true)
public class ReopenedIncidents {

    private final AppealAccess access;
    private final Reopenings reopenings;
    private final Verification verification;

    ReopenedIncidents(AppealAccess access, Reopenings reopenings, Verification verification) {
        this.access = access;
        this.reopenings = reopenings;
        this.verification = verification;
    }

    /** @param verifiedAnew whether a verifier has signed since what its facts come to */
    public record Mark(Reopening reopening, boolean verifiedAnew) {}

    /** Those that whoever works on the appeal must know of: since it was approved, or not verified anew before; in its order. */
    public List<Mark> of(AppealId id) {
        Appeal appeal = access.visible(id);
        Map<IncidentId, Reopening> latest = reopenings.latest(appeal.incidentIds());
        return appeal.incidentIds().stream().filter(latest::containsKey).map(latest::get)
                .map(one -> new Mark(one, isVerifiedSince(one)))
                .filter(one -> appeal.approvedAt() == null ? !one.verifiedAnew() : one.reopening().at().isAfter(appeal.approvedAt())).toList();
    }

    /** Of these, the ones whose facts wait to be verified anew. */
    Set<IncidentId> unverified(Collection<IncidentId> ids) {
        return reopenings.latest(ids).values().stream().filter(one -> !isVerifiedSince(one)).map(Reopening::incident).collect(Collectors.toSet());
    }

    private boolean isVerifiedSince(Reopening one) {
        return verification.latest(one.incident()).filter(verdict -> verdict.signedAt().isAfter(one.at())).isPresent();
    }
}
