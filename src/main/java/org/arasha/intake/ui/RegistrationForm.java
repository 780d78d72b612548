package org.arasha.intake.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Categories;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Places;
import org.arasha.incident.SimilarIncidents;
import org.arasha.incident.Source;
import org.arasha.incident.ui.AlarmFields;
import org.arasha.intake.Registration;
import org.arasha.intake.Report;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Place;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.TextLanguage;
import org.jspecify.annotations.Nullable;

/** What is asked of an incident when it is registered, whether it was reported before or is reported now. */
class RegistrationForm extends Fields {

    /** What becomes of what is typed: a report that waits, new information in a known case, or an incident. */
    enum Use { KEEPING, JOINING, REGISTERING }

    private final TextLanguage language = new TextLanguage();
    private final EventFields event;
    private final WhoField who;
    private final AccountFields account;
    private final SourceFields source = new SourceFields();
    private final AlarmFields alarm = new AlarmFields();
    private final Checkbox restricted = new Checkbox(getTranslation("incident.restrict"));
    private LocalizedText title = LocalizedText.NONE;
    private Place place = Place.UNKNOWN;
    private boolean takenOver;
    private transient List<LocalizedText> taken = List.of();
    private transient List<LocalizedText> claims = List.of();

    /**
     * @param accountKey of the words on the field in which there is a claim on each line
     * @param kinds      of the incident already, which are offered even if they are not offered otherwise
     */
    RegistrationForm(String accountKey, Set<CategoryId> kinds, Categories categories, Places places, KnownNames names) {
        event = new EventFields(categories.offered(kinds), places.names());
        who = new WhoField(names, event::then);
        event.onDay(who::dayChanged);
        account = new AccountFields(accountKey);
        add(event, alarm, who, account, language, source, restricted);
    }

    /**
     * What is known of an incident that was reported. A row of a table is no account: its columns are in the draft.
     *
     * @param guarded whether only its members may see it; registering it must not open it to others
     */
    RegistrationForm fill(Incident incident, Report report, boolean guarded) {
        title = incident.title();
        place = incident.place();
        language.like(title);
        event.fill(title, incident.when(), place, incident.categoryIds(), language());
        account.fill(report.channel() == Report.Channel.TABLE ? "" : report.told(), report.toldBy());
        alarm.fill(incident.alarm());
        restricted.setValue(guarded);
        return this;
    }

    /** What another incident of the same event has in common with this one: all but its title, its people and what others say. */
    void fillFrom(IncidentRecord other, boolean guarded) {
        language.like(SameEvent.undisputed(other).stream().findFirst().map(Claim::text).orElse(other.incident().title()));
        List<Claim> offered = SameEvent.claims(other, language());
        claims = other.claims().stream().map(Claim::text).toList();
        taken = Stream.concat(other.sources().stream().map(Source::title),
                other.involvements().stream().flatMap(one -> Stream.of(one.unknown(), one.post()))).toList();
        place = other.incident().place();
        takenOver = true;
        event.fill(LocalizedText.NONE, other.incident().when(), place, other.incident().categoryIds(), language());
        account.fill(offered.stream().map(claim -> claim.text().in(language())).collect(Collectors.joining("\n")),
                offered.stream().findFirst().map(Claim::attribution).orElse(null));
        other.sources().stream().findFirst().ifPresent(one -> source.fill(one, language()));
        restricted.setValue(guarded);
    }

    void keptBy(DraftKeeper draft) {
        draft.language(language);
        event.keptBy(draft);
        draft.value("who", who, TypedParticipant::written, who::read);
        account.keptBy(draft);
        source.keptBy(draft);
        alarm.keptBy(draft);
        draft.flag("restricted", restricted);
    }

    /** Whether this is what was registered; its people and source by how many there are. */
    boolean isAs(IncidentRecord record, boolean withoutParts) {
        Incident incident = record.incident();
        return isAs(incident.title(), event.title(), title.typed(language(), event.title())) && Objects.equals(event.when(), incident.when())
                && isAs(incident.place().locality(), event.locality(), place().locality())
                && event.categories().equals(incident.categoryIds()) && alarm.value().equals(incident.alarm())
                && (withoutParts || who.getValue().size() == record.involvements().size()
                        && (source.value(this::written) == null) == record.sources().isEmpty());
    }

    /** What was sent is in several languages where it was known in them before, whichever of them the field shows. */
    private static boolean isAs(LocalizedText registered, String shown, LocalizedText sent) {
        return registered.says(shown) || registered.equals(sent);
    }

    /** What the incident holds of it already, so that others may have changed it meanwhile. */
    FieldSet compared() {
        return alarm.addTo(event.compared()).with("incident.restrict", restricted, yes -> getTranslation("ui.yes"));
    }

    /** @param itself the incident that is registered, or null for a new one */
    SimilarIncidents.Sought sought(@Nullable IncidentId itself) {
        return new SimilarIncidents.Sought(event.when(), event.locality().isEmpty() ? List.of() : List.of(event.locality()),
                event.title() + " " + account(), who.ids(), itself);
    }

    /** The names typed, without those taken from the records. */
    List<String> namesTyped() {
        return who.getValue().stream().filter(TypedParticipant::isNew).map(TypedParticipant::name).toList();
    }

    void onChange(Runnable changed) {
        Stream.concat(event.sought(), Stream.<HasValue<?, ?>>of(who, account.told()))
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** @param use a report that waits needs no claims; only what is registered must be of a kind */
    boolean isComplete(Use use) {
        Checks checks = who.check(alarm.check(event.check(new Checks(), use == Use.REGISTERING)));
        return source.check(account.check(checks, use)).passed();
    }

    Registration registration() {
        return new Registration(title.typed(language(), event.title()), Objects.requireNonNull(event.when()),
                place(), event.categories(), who.getValue().stream().map(one -> one.as(this::written)).toList(),
                account.claims(this::said), account.toldBy(), source.value(this::written), alarm.value(), restricted.getValue());
    }

    private Place place() {
        return takenOver ? event.placeInstead(place, language()) : event.place(place, language());
    }

    /** Words taken from the other incident and left as they are keep their languages. */
    private LocalizedText written(String words) {
        return taken.stream().filter(text -> text.says(words)).findFirst().orElseGet(() -> LocalizedText.of(language(), words));
    }

    /** A claim taken over stays in the language it was taken in; its translations, which may lag behind it, stay in that case. */
    private LocalizedText said(String line) {
        Language of = Stream.concat(Stream.of(language()), Arrays.stream(Language.values()))
                .filter(one -> claims.stream().anyMatch(claim -> claim.has(one) && AccountFields.lines(claim.in(one)).contains(line)))
                .findFirst().orElseGet(this::language);
        return LocalizedText.of(of, line);
    }

    /** Of what is typed. */
    Language language() {
        return language.getValue();
    }

    String account() {
        return account.told().getValue();
    }

    /** Whether the claim is in the account, in whatever language. */
    boolean says(Claim claim) {
        return account.says(claim.text());
    }

    WhoField who() {
        return who;
    }

    EventFields event() {
        return event;
    }
}
