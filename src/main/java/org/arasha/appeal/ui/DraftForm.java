package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealDraft.Field;
import org.arasha.appeal.LetterTemplate;
import org.arasha.appeal.Signatory;
import org.arasha.appeal.TextPlace;
import org.arasha.appeal.TextsBehind;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.TwoVersions;
import org.jspecify.annotations.Nullable;

/** What a lawyer writes and chooses in an appeal. */
class DraftForm extends Fields {

    private final transient LetterTexts texts;
    private final NormFields norms;
    private final IncidentOrder incidents;
    private final AddresseeRows addressees;
    private final DemandRows demands;
    private final InviteRows invitations;
    private final DatePicker signUntil = Days.ahead(getTranslation("appeal.signUntil"));
    private final Checkbox mended = new Checkbox(getTranslation("appeal.mendedOnly"));
    private final Span saved = new Span();
    private final Div question = new Div();
    private final transient List<BehindMarks> marks;
    private final transient TextRemarks remarks;
    private Runnable changed = () -> { };

    /**
     * @param dropped       what to do when an incident is taken out
     * @param lookedThrough what to do when somebody says that a translation is right
     */
    DraftForm(AppealDesk desk, Appeal appeal, Consumer<IncidentId> dropped, BiConsumer<TextPlace, Language> lookedThrough) {
        texts = new LetterTexts(appeal.text());
        incidents = new IncidentOrder(desk.incidents, appeal, () -> changed.run(), dropped);
        norms = new NormFields(desk, appeal, () -> told(desk.incidents), this::ruling);
        norms.onChange(() -> changed.run());
        addressees = new AddresseeRows(desk.authorities, desk.drafts, appeal, texts.language::getValue, this::addresseesChanged);
        texts.language.addValueChangeListener(change -> addressees.show());
        texts.date.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                addressees.offer(change.getValue());
            }
        });
        remarks = new TextRemarks(desk, appeal);
        demands = new DemandRows(desk.authorities, appeal, addressees::bodies, () -> changed.run(), lookedThrough, remarks);
        letStay(appeal.signUntil());
        signUntil.setValue(appeal.signUntil());
        mended.setHelperText(getTranslation("appeal.mendedOnly.hint"));
        mended.setVisible(desk.signatories.of(appeal.id()).stream().anyMatch(Signatory::hasSigned) && appeal.handedOverAt() == null);
        saved.addClassName("draft-line");
        saved.getElement().setAttribute("aria-live", "polite");
        invitations = new InviteRows(desk, appeal, () -> changed.run());
        List<LetterTemplate> templates = desk.templates.current();
        BehindMarks subject = new BehindMarks(texts.subject, TextPlace.SUBJECT, lookedThrough);
        BehindMarks introduction = new BehindMarks(texts.introduction, TextPlace.INTRODUCTION, lookedThrough);
        BehindMarks assessment = new BehindMarks(texts.assessment, TextPlace.ASSESSMENT, lookedThrough);
        BehindMarks conclusion = new BehindMarks(texts.conclusion, TextPlace.CONCLUSION, lookedThrough);
        marks = List.of(subject, introduction, assessment, conclusion);
        marks.forEach(one -> one.add(remarks.at(one.place())));
        add(subject, Inputs.pair(texts.date, texts.language),
                new TemplateChoice(templates, LetterTemplate.Part.INTRODUCTION, texts.introduction, () -> changed.run()), introduction,
                new EveryFactVerified(texts.introduction, () -> changed.run()), incidents, assessment, norms,
                new TemplateChoice(templates, LetterTemplate.Part.CONCLUSION, texts.conclusion, () -> changed.run()), conclusion,
                addressees, demands, invitations, signUntil, mended, saved, question);
        showBehind(desk.behind.of(appeal.id()));
        Stream.concat(texts.fields().stream(), Stream.<HasValue<?, ?>>of(signUntil)).forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        }));
    }

    /** A closing day that has passed meanwhile stands where all have answered by it; who is asked anew needs another. */
    private void letStay(@Nullable LocalDate day) {
        if (day != null && day.isBefore(Here.today())) {
            signUntil.setMin(day);
        }
    }

    private void addresseesChanged() {
        demands.offer();
        changed.run();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /**
     * Fields that say so already are left alone.
     *
     * @param found the record as its author knows it
     */
    void show(AppealDraft draft, AppealDraft found) {
        texts.show(draft.text());
        incidents.show(draft.incidents());
        norms.show(draft.norms());
        addressees.show(draft.addressees(), draft.text().addressing());
        demands.offer();
        demands.show(draft.demands(), found.demands());
        LetterTexts.fill(signUntil, draft.signUntil());
    }

    void show(List<HalfDemand> halves) {
        demands.show(halves);
    }

    List<HalfDemand> halves() {
        return demands.halves();
    }

    /** As it is typed, right or not; what is half typed is as it was found. */
    AppealDraft typed(AppealDraft found) {
        return new AppealDraft(texts.value(addressees.addressing(), found.text().date()), incidents.parts(), addressees.values(),
                demands.typed(found.demands()), norms.value(), signUntil.getValue());
    }

    /** What cannot be kept in a draft as it is typed; marks it. */
    Held held() {
        Set<Component> wanting = check().wanting();
        Set<Field> fields = texts.components().entrySet().stream().filter(one -> wanting.contains(one.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        if (norms.isAmong(wanting)) {
            fields.add(Field.NORMS);
        }
        if (wanting.contains(signUntil)) {
            fields.add(Field.SIGN_UNTIL);
        }
        return new Held(fields, addressees.held(wanting), demands.held(wanting));
    }

    /** Which translations another language has left behind. */
    void showBehind(List<TextsBehind.Mark> behind) {
        marks.forEach(one -> one.show(behind));
        demands.showBehind(behind);
    }

    /** @param now the record as it is in the form from now on */
    void showRemarks(Appeal now) {
        remarks.show(now);
    }

    void showRemarks() {
        remarks.show();
    }

    void ask(TwoVersions versions) {
        settled();
        question.add(versions);
    }

    void settled() {
        question.removeAll();
    }

    void saved(String words) {
        saved.setText(words);
        Stream.concat(texts.localized(), demands.texts()).forEach(field -> field.said(words));
    }

    /** Whether others can have it. */
    boolean isWhole() {
        Checks whole = addressees.checkWhole(texts.checkWhole(check(), addressees.languages()));
        return invitations.checkSent(demands.checkWhole(whole, addressees::languagesOf)).passed();
    }

    private Checks check() {
        return demands.check(addressees.check(norms.check(texts.check(new Checks())))).day(signUntil, false);
    }

    /** Where no day is known, what was broken must at least have come into force by now. */
    private Set<PartialDate> told(Incidents all) {
        Set<PartialDate> known = all.dates(incidents.parts().stream().map(Appeal.Part::incident).toList());
        return known.isEmpty() ? ownDay() : known;
    }

    /** The law of the letter's day and that of the days it tells of may differ; it may rest on either. */
    private Set<PartialDate> ruling(Set<PartialDate> told) {
        return Stream.concat(told.stream(), ownDay().stream()).collect(Collectors.toSet());
    }

    private Set<PartialDate> ownDay() {
        return Stream.ofNullable(texts.date.getValue()).map(PartialDate::on).collect(Collectors.toSet());
    }

    /** Whether only slips were mended since it was signed. */
    boolean mendedOnly() {
        return mended.getValue();
    }
}
