package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.arasha.incident.Incident;
import org.arasha.incident.Incidents;
import org.arasha.incident.RunningTerms;
import org.arasha.shared.Language;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.RecordHeader;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** Makes the head that stands on every page a case is worked on: number, title, stages, urgency, next deadline. */
@Component
public class CaseHeaders {

    private static final List<Stage> SHOWN =
            Arrays.stream(Stage.values()).filter(stage -> stage != Stage.CLOSED).toList();

    private final Incidents incidents;
    private final Whereabouts whereabouts;
    private final OpenSteps steps;
    private final List<RunningTerms> terms;

    CaseHeaders(Incidents incidents, Whereabouts whereabouts, OpenSteps steps, List<RunningTerms> terms) {
        this.incidents = incidents;
        this.whereabouts = whereabouts;
        this.steps = steps;
        this.terms = terms;
    }

    public RecordHeader of(Incident incident) {
        UI ui = UI.getCurrent();
        Language language = Language.of(ui.getLocale());
        UUID id = incident.id().value();
        RecordHeader header = new RecordHeader(IncidentNavigation.to(incident.number()), incident.number().toString(), incident.title().in(language))
                .stages(SHOWN.stream().map(stage -> ui.getTranslation("stage." + stage)).toList(), stage(id).ordinal());
        UrgencyBadge.of(incident.urgency()).ifPresent(header::badge);
        if (incident.outcome() != null) {
            header.badge(new OutcomeBadge(incident.outcome()));
        } else {
            nextDeadline(incident, language).ifPresent(header::due);
        }
        if (incidents.isRestricted(incident.id())) {
            header.badge(new StatusBadge(Tone.NEUTRAL, ui.getTranslation("incident.restricted")));
        }
        return header;
    }

    /** A statutory term goes before a step of our own that is due later or on the same day. */
    private Optional<DueBadge> nextDeadline(Incident incident, Language language) {
        UI ui = UI.getCurrent();
        Optional<OpenStep> step = steps.on(incident.id().value()).stream().filter(one -> one.dueAt() != null).findFirst();
        Optional<RunningTerms.Running> term = terms.stream().flatMap(one -> one.of(incident.id()).stream()).findFirst();
        if (term.isPresent() && step.map(OpenStep::dueAt).map(due -> !DueBadge.day(due).isBefore(term.get().dueOn())).orElse(true)) {
            boolean ours = term.get().ours();
            return Optional.of(new DueBadge(term.get().dueOn(), ours ? "ui.due.ours" : "ui.due.reply").explained(ours
                    ? ui.getTranslation("incident.ownTermOf", term.get().number())
                    : ui.getTranslation("incident.termOf", term.get().body().in(language), term.get().number())));
        }
        return step.map(one -> new DueBadge(DueBadge.day(Objects.requireNonNull(one.dueAt())), "ui.due.step")
                .explained(ui.getTranslation("step." + one.step())));
    }

    private Stage stage(UUID id) {
        return whereabouts.stages(List.of(id)).getOrDefault(id, Stage.INTAKE);
    }
}
