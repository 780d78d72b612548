package org.arasha.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.directory.People;
import org.arasha.directory.Person;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The preferred name in each language, other spellings by their letters, the contact; edited in place. */
class NamesSection extends Section {

    private static final int LONGEST_SPELLINGS = People.LONGEST_NAME * Person.MOST_VARIANTS;

    private final transient PersonDesk desk;
    private final transient Person person;
    private final transient Runnable changed;
    private final Div body = new Div();
    private final Button edit = new Button();

    NamesSection(PersonDesk desk, Person person, boolean writes, Runnable changed) {
        super("directory.names");
        this.desk = desk;
        this.person = person;
        this.changed = changed;
        edit.setText(getTranslation("directory.edit"));
        edit.addClickListener(click -> edit());
        edit.setVisible(writes);
        withAction(edit).with(body);
        read();
    }

    private void read() {
        Facts facts = new Facts();
        for (Language language : Language.values()) {
            facts.fact("ui.language." + language, person.name().exactly(language));
        }
        facts.fact("directory.contact", person.contact());
        Lines spellings = new Lines();
        person.spellings().stream().sorted().forEach(spelling -> spellings.add(new ListItem(new Span(spelling),
                new Quiet(getTranslation("directory.script." + Script.of(spelling))))));
        body.removeAll();
        body.add(facts);
        if (!person.spellings().isEmpty()) {
            body.add(new Quiet(getTranslation("directory.spellings")), spellings);
        }
    }

    private void edit() {
        edit.setVisible(false);
        LocalizedTextField name = new LocalizedTextField("directory.person.name", Here.language(),
                People.LONGEST_NAME);
        name.setValue(person.name());
        TextArea spellings = Inputs.text("directory.spellings", LONGEST_SPELLINGS);
        spellings.setHelperText(getTranslation("directory.spellings.hint"));
        spellings.setValue(String.join("\n", person.spellings().stream().sorted().toList()));
        TextArea contact = Inputs.text("directory.contact", Person.LONGEST_CONTACT);
        contact.setHelperText(getTranslation("directory.contact.hint"));
        contact.setValue(person.contact() == null ? "" : person.contact());
        Button save = new Button(getTranslation("ui.save"), click -> save(name, spellings, contact));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div buttons = new Div(save, new Button(getTranslation("directory.cancel"), click -> changed.run()));
        buttons.addClassName("section-buttons");
        Fields fields = new Fields(name, spellings, contact, buttons);
        body.removeAll();
        body.add(fields);
    }

    private void save(LocalizedTextField name, TextArea spellings, TextArea contact) {
        Set<String> lines = spellings.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
        List<String> names = Arrays.stream(Language.values()).filter(name.getValue()::has).map(name.getValue()::exactly).toList();
        if (new Checks().shortEnough(name)
                .that(name, !names.isEmpty() && names.stream().allMatch(People::isName), "directory.refusal.name", People.LONGEST_NAME)
                .atMost(spellings, LONGEST_SPELLINGS)
                .that(spellings, lines.stream().allMatch(People::isName), "directory.refusal.name", People.LONGEST_NAME)
                .that(spellings, lines.size() <= Person.MOST_VARIANTS, "directory.refusal.variants", Person.MOST_VARIANTS)
                .atMost(contact, Person.LONGEST_CONTACT).passed()) {
            desk.people.describe(person.id(), person.version(), name.getValue(), lines, contact.getValue());
            Notices.done(getTranslation("ui.saved"));
            changed.run();
        }
    }
}
