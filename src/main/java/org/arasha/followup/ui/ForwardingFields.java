package org.arasha.followup.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.Authorities;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.followup.Forwardings.Notice;
import org.arasha.followup.Submission;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;

/** To whom a body passes on what it has, when, and which of the demands; all of them to begin with. */
class ForwardingFields extends Fields {

    private final Language language = Here.language();
    private final transient Submission submission;
    private final transient Authorities authorities;
    private final transient List<Demand> held;
    private final ComboBox<Official> to = new ComboBox<>();
    private final DatePicker on = Days.past(getTranslation("followup.forwarding.on"));
    private final CheckboxGroup<Demand> demands = new CheckboxGroup<>();

    ForwardingFields(SubmissionDesk desk, Submission submission) {
        this.submission = submission;
        authorities = desk.authorities;
        held = desk.submissions.demandsTo(submission);
        to.setLabel(getTranslation("followup.forwarding.to"));
        to.setHelperText(getTranslation("followup.forwarding.to.hint"));
        to.setItems(query -> authorities.inOffice(Here.today(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        to.setItemLabelGenerator(one -> one.post().in(language) + ", " + one.name().in(language));
        demands.setLabel(getTranslation("followup.forwarding.demands"));
        demands.setItems(held);
        demands.setItemLabelGenerator(one -> one.text().in(language));
        demands.setValue(Set.copyOf(held));
        add(to, on, demands);
    }

    ForwardingFields keptIn(DraftKeeper draft) {
        draft.value("forwarding.to", to, one -> one.id().value().toString(),
                        id -> authorities.officials(List.of(new OfficialId(UUID.fromString(id)))).values().stream().findFirst().orElse(null))
                .date("forwarding.on", on).choices("forwarding.demands", demands, held, one -> one.demand().toString());
        return this;
    }

    Checks check() {
        LocalDate notBefore = submission.receipt() == null ? submission.filedOn() : submission.receipt().receivedOn();
        return new Checks().filled(to).that(to, to.isEmpty() || !to.getValue().authority().equals(submission.authority()), "followup.refusal.forwardedToItself").day(on, true)
                .that(on, on.isEmpty() || notBefore == null || !on.getValue().isBefore(notBefore), "followup.refusal.beforeFiling")
                .that(demands, demands.getValue().isEmpty() == held.isEmpty(), "followup.refusal.whichDemands");
    }

    Notice value() {
        Set<UUID> passedOn = demands.getValue().stream().map(Demand::demand).collect(Collectors.toSet());
        return new Notice(to.getValue().id(), on.getValue(), passedOn);
    }

    /** What became of it. */
    String said(Submission opened) {
        return getTranslation(demands.getValue().size() == held.size() ? "followup.forwarding.whole" : "followup.forwarding.part",
                opened.number());
    }
}
