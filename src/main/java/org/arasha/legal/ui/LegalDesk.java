package org.arasha.legal.ui;

import java.util.Set;
import org.arasha.directory.Authorities;
import org.arasha.directory.AuthorityId;
import org.arasha.incident.Incident;
import org.arasha.legal.Analyses;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.springframework.stereotype.Component;

/** What those who analyse a case need, in one hand. */
@Component
class LegalDesk {

    final Analyses analyses;
    private final Norms norms;
    private final Authorities authorities;

    LegalDesk(Analyses analyses, Norms norms, Authorities authorities) {
        this.analyses = analyses;
        this.norms = norms;
        this.authorities = authorities;
    }

    FindingFields findings(Incident incident, Set<NormId> norms, Set<AuthorityId> bodies) {
        return new FindingFields(new NormPicker(this.norms, () -> NormPicker.dayOf(incident), norms),
                new BodyPicker(authorities, bodies), analyses.suggested(incident));
    }
}
