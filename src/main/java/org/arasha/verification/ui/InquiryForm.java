package org.arasha.verification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.IncidentId;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.verification.Inquiry;
import org.arasha.verification.InquiryId;
import org.jspecify.annotations.Nullable;

/** A message, a call or an interview: whom, when, by whom, what was asked and what was answered. */
class InquiryForm extends KeptForm<Inquiry> {

    private final transient IncidentId incident;
    private final Select<Inquiry.Kind> kind = Inputs.choice("verification.inquiry.kind", "verification.inquiry.", Inquiry.Kind.values());
    private final DatePicker askedOn = Days.past(getTranslation("verification.inquiry.askedOn"));
    private final TextField whom = Inputs.line("verification.inquiry.whom", Inquiry.LONGEST_NAME);
    private final TextField askedBy = Inputs.line("verification.inquiry.askedBy", Inquiry.LONGEST_NAME);
    private final TextArea asked = Inputs.text("verification.inquiry.asked", Inquiry.LONGEST_QUESTION);
    private final TextArea answered = Inputs.text("verification.inquiry.answered", Inquiry.LONGEST_ANSWER);
    private final Checkbox confidential = new Checkbox(getTranslation("verification.inquiry.confidential"));

    /** @param me the name of whoever fills it in */
    InquiryForm(IncidentId incident, String me) {
        this.incident = incident;
        kind.setValue(Inquiry.Kind.CALL);
        kind.addValueChangeListener(change -> hint());
        askedOn.setValue(Here.today());
        askedBy.setValue(me);
        confidential.setValue(true);
        hint();
        add(Inputs.pair(kind, askedOn), Inputs.pair(whom, askedBy), asked, answered, confidential);
    }

    private void hint() {
        kind.setHelperText(kind.getValue() == Inquiry.Kind.INTERVIEW ? getTranslation("verification.inquiry.becomesSource") : null);
    }

    @Override
    public void fill(Inquiry known) {
        kind.setValue(known.kind());
        kind.setReadOnly(known.source() != null);
        confidential.setEnabled(known.source() == null || !known.confidential());
        askedOn.setValue(known.askedOn());
        whom.setValue(known.whom());
        askedBy.setValue(known.askedBy());
        asked.setValue(known.asked());
        answered.setValue(known.answered() == null ? "" : known.answered());
        confidential.setValue(known.confidential());
    }

    @Override
    public boolean isRight() {
        return new Checks().filled(kind).day(askedOn, true).filled(whom).atMost(whom, Inquiry.LONGEST_NAME)
                .filled(askedBy).atMost(askedBy, Inquiry.LONGEST_NAME).filled(asked).atMost(asked, Inquiry.LONGEST_QUESTION)
                .that(answered, kind.getValue() != Inquiry.Kind.INTERVIEW || !answered.getValue().isBlank(), "verification.refusal.noAnswers")
                .atMost(answered, Inquiry.LONGEST_ANSWER).passed();
    }

    @Override
    public Inquiry value(@Nullable Inquiry known) {
        return new Inquiry(known == null ? InquiryId.fresh() : known.id(), known == null ? 0 : known.version(), incident,
                kind.getValue(), whom.getValue().strip(), askedOn.getValue(), askedBy.getValue().strip(), asked.getValue().strip(),
                PlainText.orNull(answered.getValue()), confidential.getValue(),
                known == null ? null : known.source());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("verification.inquiry.kind", kind, one -> getTranslation("verification.inquiry." + one))
                .with("verification.inquiry.askedOn", askedOn, Dates::day).text("verification.inquiry.whom", whom)
                .text("verification.inquiry.askedBy", askedBy).text("verification.inquiry.asked", asked)
                .text("verification.inquiry.answered", answered)
                .with("verification.inquiry.confidential", confidential, one -> getTranslation("ui.yes"));
    }

    @Override
    DraftKeeper keptBy(DraftKeeper draft) {
        return draft.choice("kind", kind, Inquiry.Kind.class).date("askedOn", askedOn).text("whom", whom).text("askedBy", askedBy)
                .text("asked", asked).text("answered", answered).flag("confidential", confidential);
    }
}
