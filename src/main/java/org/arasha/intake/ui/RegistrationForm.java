package org.arasha.intake.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.Categories;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Places;
import org.arasha.incident.SimilarIncidents;
import org.arasha.incident.ui.AlarmFields;
import org.arasha.intake.Registration;
import org.arasha.intake.Report;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Place;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** What is asked of an incident when it is registered, whether it was reported before or is reported now. */
class RegistrationForm extends Div {

    /** What becomes of what is typed: a report that waits, new information in a known case, or an incident. */
    enum Use { KEEPING, JOINING, REGISTERING }

    private final EventFields event;
    private final WhoField who;
    private final TextArea account;
    private final Select<Claim.Attribution> toldBy =
            Inputs.choice("intake.toldBy", "incident.attribution.", Claim.Attribution.values());
    private final SourceFields source = new SourceFields();
    private final AlarmFields alarm = new AlarmFields();
    private final Checkbox restricted = new Checkbox(getTranslation("incident.restrict"));
    private LocalizedText title = LocalizedText.NONE;
    private Place place = Place.UNKNOWN;

    /**
     * @param accountKey of the words on the field in which there is a claim on each line
     * @param kinds      of the incident already, which are offered even if they are not offered otherwise
     */
    RegistrationForm(String accountKey, Set<CategoryId> kinds, Categories categories, Places places, PeopleList people,
            CasesOfPerson cases) {
        event = new EventFields(categories.offered(kinds), places.names());
        who = new WhoField(people, cases);
        account = Inputs.text(accountKey, Report.LONGEST_TOLD);
        account.setHelperText(getTranslation(accountKey + ".hint"));
        toldBy.setValue(Claim.Attribution.VICTIM);
        addClassName("decision-fields");
        add(event, who, account, toldBy, source, alarm, restricted);
    }

    /**
     * What is known of an incident that was reported. A row of a table is no account: its columns are in the draft.
     *
     * @param guarded whether only its members may see it; registering it must not open it to others
     */
    RegistrationForm fill(Incident incident, Report report, boolean guarded) {
        title = incident.title();
        place = incident.place();
        event.fill(title, incident.when(), place, incident.categoryIds());
        account.setValue(report.channel() == Report.Channel.TABLE ? "" : report.told());
        alarm.fill(incident.alarm());
        restricted.setValue(guarded);
        return this;
    }

    /** What another incident of the same event has in common with this one: all but its title and its people. */
    void fillFrom(IncidentRecord other, boolean guarded) {
        Language language = Language.of(UI.getCurrent().getLocale());
        place = other.incident().place();
        event.fill(LocalizedText.NONE, other.incident().when(), place, other.incident().categoryIds());
        account.setValue(other.claims().stream().map(claim -> claim.text().in(language)).collect(Collectors.joining("\n")));
        other.claims().stream().findFirst().map(Claim::attribution).ifPresent(toldBy::setValue);
        other.sources().stream().findFirst().ifPresent(source::fill);
        restricted.setValue(guarded);
    }

    void keptBy(DraftKeeper draft) {
        event.keptBy(draft);
        draft.value("who", who, TypedParticipant::written, who::read).text("claims", account).choice("toldBy", toldBy, Claim.Attribution.class);
        source.keptBy(draft);
        alarm.keptBy(draft);
        draft.flag("restricted", restricted);
    }

    /** Whether this is what was registered; its people and source by how many there are. */
    boolean isAs(IncidentRecord record, boolean withoutParts) {
        Incident incident = record.incident();
        Language language = Language.of(UI.getCurrent().getLocale());
        return event.title().strip().equals(incident.title().in(language).strip()) && Objects.equals(event.when(), incident.when())
                && event.locality().strip().equals(incident.place().locality().in(language).strip())
                && event.categories().equals(incident.categoryIds()) && alarm.value().equals(incident.alarm())
                && (withoutParts || who.getValue().size() == record.involvements().size()
                        && (source.value(language) == null) == record.sources().isEmpty());
    }

    /** What the incident holds of it already, so that others may have changed it meanwhile. */
    FieldSet compared() {
        return alarm.addTo(event.compared()).with("incident.restrict", restricted, yes -> getTranslation("ui.yes"));
    }

    /** @param itself the incident that is registered, or null for a new one */
    SimilarIncidents.Sought sought(@Nullable IncidentId itself) {
        return new SimilarIncidents.Sought(event.when(), event.locality().isEmpty() ? List.of() : List.of(event.locality()),
                event.title() + " " + account.getValue(), who.ids(), itself);
    }

    /** The names typed, without those taken from the records. */
    List<String> namesTyped() {
        return who.getValue().stream().filter(TypedParticipant::isNew).map(TypedParticipant::name).toList();
    }

    void onChange(Runnable changed) {
        Stream.concat(event.sought(), Stream.<HasValue<?, ?>>of(who, account))
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** @param use a report that waits needs no claims; only what is registered must be of a kind */
    boolean isComplete(Use use) {
        Checks checks = event.check(new Checks(), use == Use.REGISTERING);
        who.check(checks).filled(account).atMost(account, Report.LONGEST_TOLD)
                .that(account, use == Use.KEEPING || claims().allMatch(line -> line.length() <= Claim.LONGEST_TEXT),
                        "intake.claimTooLong", Claim.LONGEST_TEXT);
        source.check(checks);
        return alarm.check(checks).passed();
    }

    Registration registration() {
        Language language = Language.of(UI.getCurrent().getLocale());
        return new Registration(title.with(language, event.title()), Objects.requireNonNull(event.when()), event.place(place),
                event.categories(), who.getValue().stream().map(one -> one.in(language)).toList(),
                claims().map(line -> LocalizedText.of(language, line)).toList(), toldBy.getValue(), source.value(language),
                alarm.value(), restricted.getValue());
    }

    private Stream<String> claims() {
        return account.getValue().lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    String account() {
        return account.getValue();
    }

    WhoField who() {
        return who;
    }

    EventFields event() {
        return event;
    }
}
