package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.directory.People;
import org.arasha.directory.PeopleList;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonRow;
import org.arasha.directory.Post;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;

/** Enters somebody; who may be meant and is known already is shown while the name is typed. */
@Route("people/new")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "MANAGER"})
class NewPersonView extends Div implements HasDynamicTitle {

    private final transient People people;
    private final transient PeopleList list;
    private final TextField name = Inputs.line("directory.person.name", People.LONGEST_NAME);
    private final TextField post = Inputs.line("directory.post", Post.LONGEST);
    private final Div known = new Div();
    private final DraftKeeper draft;

    NewPersonView(People people, PeopleList list, Drafts drafts) {
        this.people = people;
        this.list = list;
        addClassNames("page", "form-page");
        name.setHelperText(getTranslation("directory.person.name.hint"));
        name.addValueChangeListener(change -> showKnown());
        known.getElement().setAttribute("aria-live", "polite");
        draft = new DraftKeeper(drafts, "NewPerson").text("name", name).text("post", post).restore();
        Button enter = new Button(getTranslation("directory.person.enter"), click -> enter());
        enter.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Fields fields = new Fields(name, known, post, draft, enter);
        fields.addClassName("decision-pane");
        add(new H1(getTranslation("directory.person.new")), fields);
        name.focus();
    }

    private void showKnown() {
        known.removeAll();
        List<PersonRow> found = list.suggested(name.getValue());
        if (!found.isEmpty()) {
            UnorderedList lines = new UnorderedList();
            lines.addClassName("work-list");
            found.forEach(row -> lines.add(new PersonLine(row)));
            known.add(new Quiet(getTranslation("directory.person.known")), lines);
        }
    }

    private void enter() {
        draft.requireAllSeen();
        if (new Checks().atMost(name, People.LONGEST_NAME)
                .that(name, People.isName(name.getValue()), "directory.refusal.name", People.LONGEST_NAME)
                .atMost(post, Post.LONGEST).passed()) {
            Language language = Here.language();
            LocalizedText named = LocalizedText.of(language, name.getValue());
            LocalizedText as = LocalizedText.of(language, post.getValue());
            if (people.isAnother(new PersonId(draft.makes()), named, as)) {
                draft.makeAnother();
            }
            Person person = people.enter(new PersonId(draft.makes()), named, as);
            draft.made();
            Notices.done(getTranslation("directory.person.entered"));
            UI.getCurrent().navigate(DirectoryNavigation.to(person.id()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.person.new") + " · Arasha";
    }
}
