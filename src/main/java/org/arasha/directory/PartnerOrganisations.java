package org.arasha.directory;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.OrganisationChoice;
import org.arasha.shared.Language;
import org.springframework.stereotype.Component;

/** Offers the organisations to the administrator who enters a partner. */
@Component
class PartnerOrganisations implements OrganisationChoice {

    private final Organisations organisations;

    PartnerOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Map<UUID, String> organisations(Language language) {
        return organisations.partners().stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one.name().in(language)));
    }
}
