package org.arasha.appeal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.Speakers;
import org.arasha.directory.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of those that are asked to sign with an account does not hear of it: mail comes back from everybody who speaks for them. */
@Service
@Transactional(readOnly = true)
public class UnreachedPartners {

    private final Signatories signatories;
    private final Speakers speakers;

    UnreachedPartners(Signatories signatories, Speakers speakers) {
        this.signatories = signatories;
        this.speakers = speakers;
    }

    /** @throws org.arasha.shared.Refusal when the appeal is not the current user's to see */
    public Set<OrganisationId> of(AppealId appeal) {
        Set<UUID> asked = signatories.of(appeal).stream().map(one -> one.organisation().value()).collect(Collectors.toSet());
        return speakers.unreached(asked).stream().map(OrganisationId::new).collect(Collectors.toSet());
    }
}
