package org.arasha.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.legal.Laws;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** One article in one version, in all languages, with what came before and after it. */
@Route("norms/:id")
@RolesAllowed({"LAWYER", "APPROVER", "ADMINISTRATOR"})
class NormView extends Screen implements BeforeEnterObserver {

    private final transient Norms norms;
    private final transient Laws laws;
    private final boolean writes;
    private String name = "";

    NormView(Norms norms, Laws laws, CurrentUser user) {
        super("legal.norm");
        this.norms = norms;
        this.laws = laws;
        this.writes = user.is(Role.LAWYER) || user.is(Role.ADMINISTRATOR);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(LegalNavigation.norm(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(NormId id) {
        removeAll();
        Norm norm = norms.find(id);
        List<Norm> line = norms.line(id);
        name = NormWords.article(norm);
        Div text = new Div(facts(norm, line));
        Section section = new Section("legal.norm", text);
        if (writes) {
            section.withAction(new Button(getTranslation("ui.edit"), click -> edit(text, Optional.empty(), norm, made -> norms.change(made.get()))))
                    .withAction(new Button(getTranslation("legal.norm.newVersion"),
                            click -> edit(text, Optional.of(norm), null, made -> norms.replace(id, norm.version(), made.get()))));
        }
        add(head(), section, text(norm), versions(norm, line));
    }

    private void edit(Div place, Optional<Norm> replaced, @Nullable Norm known, Consumer<Supplier<Norm>> save) {
        NormId id = known == null ? replaced.orElseThrow().id() : known.id();
        place.removeAll();
        place.add(new Editor<>(() -> new NormForm(norms, laws.names(), replaced), known, made -> {
            save.accept(made);
            Notices.done(getTranslation("ui.saved"));
        }, before -> Optional.of(norms.find(before.id())), () -> show(id)));
    }

    private Facts facts(Norm norm, List<Norm> line) {
        Facts facts = new Facts();
        for (Language language : Language.values()) {
            facts.fact("ui.language.name." + language, norm.title().exactly(language));
        }
        if (norm.address() != null) {
            facts.fact("legal.norm.address", NormText.link(norm.address(), norm.address()));
        }
        facts.fact("legal.norm.cited", norm.law().in(Here.language()))
                .fact("legal.norm.from", norm.validFrom() == null ? getTranslation("legal.norm.notKnown") : Dates.day(norm.validFrom()))
                .fact("legal.norm.until", norm.validUntil() == null ? null : Dates.day(norm.validUntil()))
                .fact("legal.norm.state", getTranslation(norm.confirmed() ? "legal.norm.confirmed" : "legal.norm.unconfirmed"));
        line.stream().filter(one -> one.id().equals(norm.replacedBy())).findFirst()
                .ifPresent(next -> facts.fact("legal.norm.replacedBy", link(next)));
        return facts;
    }

    /** In each language in which it is entered. */
    private static Section text(Norm norm) {
        Section section = new Section("legal.norm.text");
        if (norm.text().isEmpty()) {
            return section.with(NormText.of(norm, Here.language()));
        }
        Stream.of(Language.values()).filter(norm.text()::has).forEach(language -> section
                .with(new H3(section.getTranslation("ui.language.name." + language))).with(NormText.of(norm, language)));
        return section;
    }

    private Section versions(Norm shown, List<Norm> line) {
        Section section = new Section("legal.norm.versions");
        if (line.size() < 2) {
            return section.empty("legal.norm.versions.one");
        }
        Lines list = Lines.of(line, one -> new ListItem(one.id().equals(shown.id()) ? new Quiet(NormWords.version(one)) : link(one)));
        return section.with(list);
    }

    private static Component link(Norm norm) {
        return new Anchor(LegalNavigation.to(norm.id()), NormWords.version(norm));
    }

    @Override
    protected String name() {
        return name;
    }
}
