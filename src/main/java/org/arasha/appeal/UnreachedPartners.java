package org.arasha.appeal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.Speakers;
import org.arasha.directory.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of those that are asked to sign would not hear of it by an account. */
@Service
@Transactional(readOnly = true)
public class UnreachedPartners {

    /** Mail comes back from everybody who speaks for them, or nobody does who could be written to. */
    public enum Why { RETURNED, NOBODY }

    private final Signatories signatories;
    private final Speakers speakers;

    UnreachedPartners(Signatories signatories, Speakers speakers) {
        this.signatories = signatories;
        this.speakers = speakers;
    }

    /** @throws org.arasha.shared.Refusal when the appeal is not the current user's to see */
    public Map<OrganisationId, Why> of(AppealId appeal) {
        Set<UUID> asked = signatories.of(appeal).stream().map(one -> one.organisation().value()).collect(Collectors.toSet());
        return Stream.concat(speakers.unreached(asked).stream().map(one -> Map.entry(new OrganisationId(one), Why.RETURNED)),
                        speakers.unspoken(asked).stream().map(one -> Map.entry(new OrganisationId(one), Why.NOBODY)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
