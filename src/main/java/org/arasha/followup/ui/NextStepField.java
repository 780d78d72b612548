package org.arasha.followup.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.arasha.followup.NextStep;
import org.arasha.followup.NextStepOffer;
import org.arasha.followup.NextStepOffer.State;
import org.arasha.followup.Submission;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;

/** What next? Each with its last day and the rule that sets it; closed where the law does not allow it any more or not yet. */
class NextStepField extends RadioButtonGroup<NextStep> {

    private final transient Map<NextStep, NextStepOffer> offers = new EnumMap<>(NextStep.class);
    private final transient Function<NextStep, String> word;
    private final transient SubmissionDesk desk;
    private final transient Submission submission;

    /** @param word the last part of the key of a step's name */
    NextStepField(SubmissionDesk desk, Submission submission, Function<NextStep, String> word, List<NextStep> steps) {
        this.word = word;
        this.desk = desk;
        this.submission = submission;
        desk.assessments.offers(submission, steps).forEach(one -> offers.put(one.step(), one));
        setLabel(getTranslation("followup.whatNext"));
        setItems(steps);
        setItemLabelGenerator(this::said);
        Language language = Here.language();
        setHelperText(desk.complaints.rule().map(rule -> getTranslation("followup.offer.hint", rule.inWords(language))).orElse(null));
        setItemEnabledProvider(step -> offers.get(step).isAllowed());
    }

    /** By another day of the decision what may follow may do so until another day. */
    void decidedOn(@Nullable LocalDate dated) {
        desk.assessments.offers(submission, List.copyOf(offers.keySet()), dated).forEach(one -> {
            offers.put(one.step(), one);
            getListDataView().refreshItem(one.step());
        });
    }

    private String said(NextStep step) {
        String name = getTranslation("followup.next." + word.apply(step));
        NextStepOffer offer = offers.get(step);
        Language language = Here.language();
        if (offer.state() == State.AFTER_COMPLAINT) {
            return getTranslation("followup.offer.AFTER_COMPLAINT", name);
        }
        if (offer.state() == State.MEANS_NOTHING) {
            return getTranslation("followup.offer.MEANS_NOTHING", name);
        }
        return offer.term() == null ? name : getTranslation("followup.offer." + offer.state(), name,
                Dates.day(offer.term().dueOn(), language), offer.term().inWords(language, day -> Dates.day(day, language)));
    }

    /** Whoever wants a term restored says why. */
    Checks check(Checks checks, TextArea remark) {
        return checks.filled(this).that(remark, isEmpty() || !remark.getValue().isBlank()
                || offers.get(getValue()).state() != State.TO_BE_RESTORED, "followup.refusal.restoreWithReason");
    }
}
