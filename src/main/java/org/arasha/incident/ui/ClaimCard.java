package org.arasha.incident.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** One claim: what is said, by whom, how well founded, from where, and what contradicts it. */
public class ClaimCard extends Div {

    private final Quiet sources;

    public ClaimCard(IncidentRecord record, Claim claim) {
        Language language = Here.language();
        addClassName("entry");
        Quiet who = new Quiet(getTranslation("incident.attribution." + claim.attribution()));
        Div marks = new Div(standing(claim.standing()), who);
        marks.addClassName("claim-marks");
        String titles = record.sourcesOf(claim).stream().map(source -> source.title().in(language))
                .collect(Collectors.joining("; "));
        sources = new Quiet(titles);
        if (!titles.isEmpty()) {
            marks.add(sources);
        }
        record.against(claim).forEach(other -> marks.add(new StatusBadge(Tone.WARNING,
                getTranslation("incident.contradicts", other.position()))));
        Quiet number = new Quiet(String.valueOf(claim.position()));
        number.addClassName("claim-number");
        Paragraph text = new Paragraph(number, new Span(claim.text().in(language)));
        text.addClassName("claim-text");
        add(text, marks);
        if (claim.reason() != null) {
            Quiet reason = new Quiet(claim.reason());
            reason.addClassName("claim-reason");
            add(reason);
        }
    }

    /** For screens that show what it rests on in their own way. */
    public ClaimCard withoutSources() {
        sources.removeFromParent();
        return this;
    }

    private StatusBadge standing(Claim.Standing standing) {
        Tone tone = switch (standing) {
            case ESTABLISHED, CORROBORATED -> Tone.DONE;
            case ALLEGED -> Tone.NEUTRAL;
            case CONTRADICTED, CANNOT_BE_ESTABLISHED -> Tone.WARNING;
        };
        return new StatusBadge(tone, getTranslation("incident.standing." + standing));
    }
}
