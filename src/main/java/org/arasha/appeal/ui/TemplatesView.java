package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.appeal.LetterTemplate;
import org.arasha.appeal.TemplateId;
import org.arasha.appeal.Templates;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;
import org.springframework.dao.OptimisticLockingFailureException;

/** Introductions and conclusions to begin letters with: lawyers write them, each version stays. */
@Route("appeals/templates")
@RolesAllowed("LAWYER")
class TemplatesView extends Screen {

    private final transient Templates templates;
    private final Select<LetterTemplate> choice = new Select<>();
    private final Div content = new Div();

    TemplatesView(Templates templates) {
        super("appeal.templates");
        this.templates = templates;
        choice.setAriaLabel(getTranslation("appeal.templates"));
        choice.setPlaceholder(getTranslation("appeal.templates.choose"));
        choice.setItemLabelGenerator(one -> one == null ? "" : getTranslation("appeal.template.part." + one.part()) + " · " + one.name());
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue());
            }
        });
        Div head = head(choice,
                new Button(getTranslation("appeal.template.new"), click -> {
                    choice.clear();
                    show(LetterTemplate.fresh());
                }));
        add(head, new Paragraph(getTranslation("appeal.templates.hint")), content);
        List<LetterTemplate> current = templates.current();
        choice.setItems(current);
        current.stream().findFirst().ifPresent(choice::setValue);
    }

    private void show(LetterTemplate template) {
        content.removeAll();
        TemplateForm form = new TemplateForm(template, this::save);
        content.add(form);
        List<LetterTemplate> versions = templates.versions(template.id());
        if (!versions.isEmpty()) {
            Lines list = new Lines();
            versions.forEach(version -> list.add(line(version, form)));
            content.add(new Section("appeal.template.versions", list));
        }
    }

    private ListItem line(LetterTemplate version, TemplateForm form) {
        String number = getTranslation("appeal.version", String.valueOf(version.number()));
        Button take = new Button(getTranslation("appeal.template.take"), click -> form.take(version.text()));
        take.setAriaLabel(getTranslation("appeal.template.take") + ": " + number);
        return new ListItem(new Span(number), new Quiet((version.at() == null ? "" : Dates.dayAndTime(version.at()))
                + (version.by() == null ? "" : " · " + version.by())), take);
    }

    /** Whoever saved it meanwhile is not written over: their version is in the list, what is typed here stays on the screen. */
    private void save(LetterTemplate template) {
        try {
            templates.save(template);
        } catch (OptimisticLockingFailureException meanwhile) {
            Notices.refused(getTranslation("appeal.template.meanwhile"));
            return;
        }
        Notices.done(getTranslation("appeal.template.saved"));
        TemplateId saved = template.id();
        List<LetterTemplate> current = templates.current();
        choice.setItems(current);
        current.stream().filter(one -> one.id().equals(saved)).findFirst().ifPresent(choice::setValue);
    }
}
