package org.arasha.incident.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Post;
import org.arasha.directory.ui.OrganisationField;
import org.arasha.directory.ui.PersonField;
import org.arasha.incident.Involvement;
import org.arasha.incident.Involvement.Degree;
import org.arasha.incident.Involvement.Part;
import org.arasha.incident.InvolvementId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** Who had a part: a person, a team, or somebody of whom something is known. */
class InvolvementForm extends EditForm<Involvement> {

    enum Who { PERSON, ORGANISATION, UNKNOWN }

    private final transient Choices choices;
    private final Select<Part> part = Inputs.choice("incident.part", "incident.part.", Part.values());
    private final Select<Degree> degree = Inputs.choice("incident.degree", "incident.degree.", Degree.values());
    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>();
    private final PersonInRecord person;
    private final Div asked = new Div();
    private final OrganisationField organisation;
    private final LocalizedTextField unknown = new LocalizedTextField("incident.unknown", Here.language(), Involvement.LONGEST_WORDS).oneLine();
    private final OrganisationField affiliation;
    private final LocalizedTextField post = new LocalizedTextField("incident.post", Here.language(), Involvement.LONGEST_WORDS).oneLine();
    private final TextField writtenAs = Inputs.line("incident.writtenAs", Involvement.LONGEST_WORDS);

    InvolvementForm(Choices choices) {
        this.choices = choices;
        person = new PersonInRecord("incident.person", choices);
        asked.add(person.question());
        organisation = new OrganisationField("incident.organisation", choices.desk().organisations);
        affiliation = new OrganisationField("incident.affiliation", choices.desk().organisations);
        affiliation.setClearButtonVisible(true);
        degree.setEmptySelectionAllowed(true);
        who.setLabel(getTranslation("incident.who"));
        who.setItems(Who.values());
        who.setItemLabelGenerator(one -> getTranslation("incident.who." + one));
        who.addValueChangeListener(change -> show());
        part.addValueChangeListener(change -> show());
        who.setValue(Who.PERSON);
        person.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                takePost(change.getOldValue(), change.getValue());
            }
        });
        show();
        add(Inputs.pair(part, degree), who, person, asked, organisation, unknown, affiliation, post, writtenAs);
    }

    /** What somebody was on the day of the event, as the records have it, in place of what whoever was chosen before was; what is typed stays. */
    private void takePost(PersonField.@Nullable Choice before, PersonField.@Nullable Choice chosen) {
        Optional<Post> of = then(before);
        boolean typed = !post.getValue().equals(of.map(Post::post).orElse(LocalizedText.NONE))
                || !Objects.equals(affiliation.getValue(), of.map(Post::organisation).orElse(null));
        if (typed && !(post.getValue().isEmpty() && affiliation.isEmpty())) {
            return;
        }
        Optional<Post> then = then(chosen);
        post.setValue(then.map(Post::post).orElse(LocalizedText.NONE));
        affiliation.setValue(then.map(Post::organisation).orElse(null));
    }

    private Optional<Post> then(PersonField.@Nullable Choice one) {
        PartialDate when = choices.record().incident().when();
        return when == null || one == null || one.id() == null ? Optional.empty() : choices.desk().posts.shownOn(when, one.id(), null);
    }

    private void show() {
        degree.setVisible(part.getValue() == Part.PERPETRATOR);
        person.setVisible(who.getValue() == Who.PERSON);
        asked.setVisible(who.getValue() == Who.PERSON);
        organisation.setVisible(who.getValue() == Who.ORGANISATION);
        unknown.setVisible(who.getValue() == Who.UNKNOWN);
        affiliation.setVisible(who.getValue() == Who.PERSON);
        post.setVisible(who.getValue() == Who.PERSON);
        writtenAs.setVisible(who.getValue() == Who.PERSON);
    }

    @Override
    public void fill(Involvement known) {
        part.setValue(known.part());
        degree.setValue(known.degree());
        who.setValue(known.person() != null ? Who.PERSON : known.organisation() != null ? Who.ORGANISATION : Who.UNKNOWN);
        person.choose(known.person());
        organisation.setValue(known.organisation());
        unknown.setValue(known.unknown());
        affiliation.setValue(known.affiliation());
        post.setValue(known.post());
        writtenAs.setValue(known.writtenAs() == null ? "" : known.writtenAs());
        show();
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks().filled(part);
        switch (who.getValue()) {
            case PERSON -> person.check(checks, true).shortEnough(post)
                    .atMost(writtenAs, Involvement.LONGEST_WORDS);
            case ORGANISATION -> checks.filled(organisation);
            case UNKNOWN -> checks.that(unknown, !unknown.getValue().isEmpty(), "ui.required")
                    .shortEnough(unknown);
        }
        return checks.passed();
    }

    @Override
    public Involvement value(@Nullable Involvement known) {
        boolean person = who.getValue() == Who.PERSON;
        return new Involvement(known == null ? InvolvementId.fresh() : known.id(), known == null ? 0 : known.version(),
                choices.record().incident().id(), known == null ? 0 : known.position(), part.getValue(),
                part.getValue() == Part.PERPETRATOR ? degree.getValue() : null, person ? this.person.person() : null,
                who.getValue() == Who.ORGANISATION ? organisation.getValue() : null,
                who.getValue() == Who.UNKNOWN ? unknown.getValue() : LocalizedText.NONE,
                person ? affiliation.getValue() : null, person ? post.getValue() : LocalizedText.NONE,
                person && !writtenAs.getValue().isBlank() ? writtenAs.getValue().strip() : null);
    }

    @Override
    public FieldSet fields() {
        FieldSet role = new FieldSet().with("incident.part", part, one -> getTranslation("incident.part." + one))
                .with("incident.degree", degree, one -> getTranslation("incident.degree." + one))
                .with("incident.who", who, one -> getTranslation("incident.who." + one));
        return person.addTo(role, "incident.person")
                .with("incident.organisation", organisation, organisation::words,
                        OrganisationField::written, OrganisationField::read)
                .texts("incident.unknown", unknown)
                .with("incident.affiliation", affiliation, affiliation::words,
                        OrganisationField::written, OrganisationField::read)
                .texts("incident.post", post).text("incident.writtenAs", writtenAs);
    }
}
