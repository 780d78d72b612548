package org.arasha.legal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.arasha.incident.ArticlesInForce;
import org.arasha.incident.LawNames;
import org.arasha.incident.NormRef;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.springframework.stereotype.Component;

/** Tells those who enter a proceeding what the law of its days was. */
@Component
class EnteredArticles implements ArticlesInForce {

    private final Norms norms;
    private final Laws laws;

    EnteredArticles(Norms norms, Laws laws) {
        this.norms = norms;
        this.laws = laws;
    }

    @Override
    public LawNames laws() {
        return laws.names();
    }

    @Override
    public Optional<Found> on(LocalDate day, NormRef ref) {
        return norms.find(ref, day).map(norm -> new Found(ref, norm.title())).or(() -> norms.versions(ref).stream().findFirst()
                .map(ended -> norms.instead(ended, Set.of(PartialDate.on(day))).map(right -> new Found(right.ref(), right.title()))
                        .orElse(new Found(null, LocalizedText.NONE))));
    }
}
