package org.arasha.intake.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.People;
import org.arasha.directory.PeopleList;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.PersonChoice;
import org.arasha.incident.Alarm;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.PlaceNames;
import org.arasha.incident.SimilarIncidents;
import org.arasha.incident.Source;
import org.arasha.intake.Registration;
import org.arasha.intake.Report;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Place;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.PartialDateField;
import org.jspecify.annotations.Nullable;

/** The fields of a registration; people and claims are lines, one to each. */
class RegistrationForm extends Div {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_VICTIMS = 4_000;

    private final transient Incident incident;
    private final TextField title = Inputs.line("incident.title", Incident.LONGEST_TITLE);
    private final PartialDateField when = new PartialDateField(getTranslation("incident.when"));
    private final TextField locality = Inputs.line("incident.locality", LONGEST_PLACE);
    private final Select<String> region = new Select<>();
    private final TextField spot = Inputs.line("incident.spot", LONGEST_PLACE);
    private final MultiSelectComboBox<Category> categories = new MultiSelectComboBox<>();
    private final PersonChoice known;
    private final TextArea victims = Inputs.text("intake.victims", LONGEST_VICTIMS);
    private final TextArea claims = Inputs.text("intake.claims", Report.LONGEST_TOLD);
    private final Select<Claim.Attribution> toldBy =
            Inputs.choice("intake.toldBy", "incident.attribution.", Claim.Attribution.values());
    private final Select<Source.Kind> sourceKind = Inputs.choice("intake.source", "incident.sourceKind.", Source.Kind.values());
    private final TextField sourceTitle = Inputs.line("intake.source.title", Incident.LONGEST_TITLE);
    private final TextField sourceAddress = Inputs.line("intake.source.address", Source.LONGEST_ADDRESS);
    private final Checkbox confidential = new Checkbox(getTranslation("incident.source.confidential"));
    private final Checkbox heldNow = new Checkbox(getTranslation("intake.heldNow"));
    private final Checkbox threatToLife = new Checkbox(getTranslation("intake.threatToLife"));
    private final Checkbox violence = new Checkbox(getTranslation("intake.violence"));
    private final Checkbox minors = new Checkbox(getTranslation("intake.minors"));
    private final DatePicker termEndsOn = Days.ahead(getTranslation("intake.termEndsOn"));
    private final Checkbox restricted = new Checkbox(getTranslation("incident.restrict"));
    private final DraftKeeper draft;

    RegistrationForm(Incident incident, Report report, List<Category> offered, PlaceNames names, PeopleList people,
            DraftKeeper draft) {
        this.incident = incident;
        known = new PersonChoice("intake.known", people);
        known.setHelperText(getTranslation("intake.known.hint"));
        addClassName("decision-fields");
        region.setLabel(getTranslation("incident.region"));
        offerRegions(names);
        when.addValueChangeListener(change -> offerRegions(names));
        region.setEmptySelectionAllowed(true);
        categories.setLabel(getTranslation("incident.categories"));
        categories.setItems(offered);
        categories.setItemLabelGenerator(one -> one.name().in(Language.of(UI.getCurrent().getLocale())));
        victims.setMinRows(2);
        victims.setHelperText(getTranslation("intake.victims.hint"));
        claims.setHelperText(getTranslation("intake.claims.hint"));
        Div alarm = new Div(heldNow, threatToLife, violence, minors);
        alarm.addClassName("checks");
        Div source = new Div(sourceKind, sourceTitle, sourceAddress, confidential);
        source.addClassName("pair");
        Div place = new Div(locality, region);
        place.addClassName("pair");
        add(title, when, place, spot, categories, known, victims, claims, toldBy, source, alarm, termEndsOn, restricted);
        fill(report);
        this.draft = draft.text("title", title).partialDate("when", when)
                .choices("categories", categories, offered, Category::code).text("locality", locality).text("region", region).text("spot", spot)
                .value("known", known, PersonChoice::written, known::read).text("victims", victims).text("claims", claims).choice("toldBy", toldBy, Claim.Attribution.class)
                .choice("sourceKind", sourceKind, Source.Kind.class).text("sourceTitle", sourceTitle)
                .text("sourceAddress", sourceAddress).flag("confidential", confidential).flag("heldNow", heldNow)
                .flag("threatToLife", threatToLife).flag("violence", violence).flag("minors", minors)
                .date("termEndsOn", termEndsOn).flag("restricted", restricted).restore();
    }

    /** Under their names on the day of the event. */
    private void offerRegions(PlaceNames names) {
        LocalDate day = when.getValue() == null ? LocalDate.now(Dates.ZONE) : when.getValue().anchor();
        String chosen = region.getValue();
        region.setItems(names.regions(day));
        region.setItemLabelGenerator(code -> code == null ? "" : names.region(code, day).in(Language.of(UI.getCurrent().getLocale())));
        region.setValue(names.regions(day).contains(chosen) ? chosen : null);
    }

    private void fill(Report report) {
        title.setValue(incident.title().in(Language.of(UI.getCurrent().getLocale())));
        when.setValue(incident.when());
        claims.setValue(report.told());
        toldBy.setValue(Claim.Attribution.VICTIM);
        heldNow.setValue(incident.alarm().heldNow());
        threatToLife.setValue(incident.alarm().threatToLife());
    }

    /** What is known so far, for those who look for the same in the records. */
    SimilarIncidents.Sought sought() {
        return new SimilarIncidents.Sought(when.getValue(), locality.isEmpty() ? List.of() : List.of(locality.getValue()),
                title.getValue() + " " + claims.getValue(), known.ids(), incident.id());
    }

    /** The names typed, without those taken from the records. */
    List<String> namesTyped() {
        return lines(victims).stream().map(RegistrationForm::name).filter(RegistrationForm::isName).toList();
    }

    /** Takes somebody from the records in place of a name typed. */
    void take(String name, PersonId person) {
        known.take(person);
        victims.setValue(lines(victims).stream().filter(line -> !name(line).equals(name)).collect(Collectors.joining("\n")));
        draft.keepNow();
    }

    void onChange(Runnable changed) {
        Stream.<HasValue<?, ?>>of(title, when, locality, known, victims, claims)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    DraftKeeper draft() {
        return draft;
    }

    boolean isComplete() {
        boolean sourceNamed = !sourceTitle.getValue().isBlank() || !sourceAddress.getValue().isBlank();
        return new Checks().filled(title).atMost(title, Incident.LONGEST_TITLE)
                .day(when)
                .atMost(locality, LONGEST_PLACE).atMost(spot, LONGEST_PLACE)
                .that(categories, !categories.isEmpty(), "incident.refusal.noCategory")
                .atMost(victims, LONGEST_VICTIMS)
                .that(victims, lines(victims).stream().allMatch(line -> line.length() <= People.LONGEST_NAME * 2),
                        "ui.tooLong", People.LONGEST_NAME * 2)
                .that(victims, lines(victims).stream().map(RegistrationForm::name).allMatch(RegistrationForm::isName),
                        "directory.refusal.name", People.LONGEST_NAME)
                .filled(claims).atMost(claims, Report.LONGEST_TOLD)
                .that(claims, lines(claims).stream().allMatch(line -> line.length() <= Claim.LONGEST_TEXT),
                        "intake.claimTooLong", Claim.LONGEST_TEXT)
                .that(sourceKind, !sourceNamed || !sourceKind.isEmpty(), "ui.required")
                .that(sourceTitle, sourceNamed || sourceKind.isEmpty(), "ui.required")
                .atMost(sourceTitle, Incident.LONGEST_TITLE).atMost(sourceAddress, Source.LONGEST_ADDRESS)
                .that(sourceAddress, sourceAddress.getValue().isBlank() || sourceAddress.getValue().strip().matches("https?://\\S+"),
                        "incident.refusal.noWebAddress")
                .day(termEndsOn, false)
                .passed();
    }

    Registration registration(People people, Language language) {
        return new Registration(incident.id(), incident.version(), incident.title().with(language, title.getValue()),
                when.getValue(), new Place(LocalizedText.of(language, locality.getValue()), region.getValue(),
                        LocalizedText.of(language, spot.getValue())),
                categories.getValue().stream().map(Category::id).collect(Collectors.<CategoryId>toSet()),
                Stream.concat(known.ids().stream().map(person -> new Registration.Victim(person, LocalizedText.NONE)),
                        lines(victims).stream().map(line -> victim(line, people, language))).toList(),
                lines(claims).stream().map(line -> LocalizedText.of(language, line)).toList(), toldBy.getValue(), source(language),
                new Alarm(heldNow.getValue(), threatToLife.getValue(), violence.getValue(), minors.getValue(),
                        termEndsOn.getValue()), restricted.getValue());
    }

    /** "Name, post": what follows the first comma is the post at that time. */
    private static Registration.Victim victim(String line, People people, Language language) {
        int comma = line.indexOf(',');
        String post = comma < 0 ? "" : line.substring(comma + 1).strip();
        return new Registration.Victim(people.find(name(line)).map(Person::id).orElse(null), LocalizedText.of(language, name(line)),
                LocalizedText.of(language, post));
    }

    private static String name(String line) {
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma).strip();
    }

    private static boolean isName(String name) {
        return People.isName(name);
    }

    private Registration.@Nullable NewSource source(Language language) {
        return sourceKind.isEmpty() ? null : new Registration.NewSource(sourceKind.getValue(),
                LocalizedText.of(language, sourceTitle.getValue()),
                sourceAddress.getValue().isBlank() ? null : sourceAddress.getValue().strip(), confidential.getValue());
    }

    private static List<String> lines(TextArea field) {
        return field.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
