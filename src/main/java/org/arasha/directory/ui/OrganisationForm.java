package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** The fields of an organisation, new or known. */
class OrganisationForm extends Div {

    private final transient Organisations organisations;
    private final transient @Nullable Organisation known;
    private final OrganisationId fresh = OrganisationId.fresh();
    private final transient Consumer<Organisation> saved;
    private final Language language = Language.of(UI.getCurrent().getLocale());
    private final LocalizedTextField name =
            new LocalizedTextField("directory.organisation.name", language, Organisation.LONGEST_NAME);
    private final LocalizedTextField letterhead =
            new LocalizedTextField("directory.organisation.letterhead", language, Organisation.LONGEST_NAME);
    private final Select<Organisation.Kind> kind =
            Inputs.choice("directory.organisation.kind", "directory.organisation.kind.", Organisation.Kind.values());
    private final ComboBox<Organisation> partOf = new ComboBox<>();
    private final TextField email = Inputs.line("directory.organisation.email", 254);

    OrganisationForm(Organisations organisations, @Nullable Organisation known, Consumer<Organisation> saved) {
        this.organisations = organisations;
        this.known = known;
        this.saved = saved;
        addClassName("decision-fields");
        letterhead.setHelperText(getTranslation("directory.organisation.letterhead.hint"));
        email.setHelperText(getTranslation("directory.organisation.email.hint"));
        kind.setValue(Organisation.Kind.PARTNER);
        partOf.setLabel(getTranslation("directory.organisation.partOf"));
        partOf.setClearButtonVisible(true);
        partOf.setItemLabelGenerator(one -> one.name().in(language));
        partOf.setItems(query -> {
            List<Organisation> found = query.getFilter().filter(words -> !words.isBlank()).map(organisations::search)
                    .orElseGet(() -> organisations.after(null, language));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        if (known != null) {
            name.setValue(known.name());
            letterhead.setValue(known.letterhead());
            kind.setValue(known.kind());
            email.setValue(known.email() == null ? "" : known.email());
            partOf.setValue(known.partOf() == null ? null : organisations.find(known.partOf()));
        }
        Button save = new Button(getTranslation(known == null ? "directory.organisation.enter" : "directory.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div names = new Div(name, letterhead);
        names.addClassName("pair");
        Div facts = new Div(kind, partOf, email);
        facts.addClassName("pair");
        add(names, facts, save);
    }

    private void save() {
        Checks checks = new Checks().that(name, !name.getValue().isEmpty(), "ui.required")
                .shortEnough(name)
                .shortEnough(letterhead)
                .filled(kind).that(partOf, known == null || partOf.isEmpty() || !partOf.getValue().id().equals(known.id()),
                        "directory.refusal.partOfItself");
        if (!email.getValue().isBlank()) {
            checks.mailAddress(email);
        }
        if (checks.passed()) {
            OrganisationId part = partOf.isEmpty() ? null : partOf.getValue().id();
            saved.accept(known == null
                    ? organisations.enter(fresh, name.getValue(), letterhead.getValue(), part, email.getValue(), kind.getValue())
                    : organisations.describe(known.id(), known.version(), name.getValue(), letterhead.getValue(), part,
                            email.getValue(), kind.getValue()));
        }
    }
}
