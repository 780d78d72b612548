package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.desk.FoldedForm;
import org.arasha.directory.PersonId;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.ui.RecordPart;
import org.arasha.intake.News;
import org.arasha.intake.Report;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** On the incident's page: add what became known later, or note that a person takes back their consent. */
@org.springframework.stereotype.Component
@Order(40)
class LaterNews implements RecordPart {

    private final News news;
    private final Drafts drafts;
    private final CurrentUser user;

    LaterNews(News news, Drafts drafts, CurrentUser user) {
        this.news = news;
        this.drafts = drafts;
        this.user = user;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        boolean may = user.writesRecords();
        if (!may || record.incident().isClosed() || record.claims().isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section("intake.news", information(record));
        if (record.victims().stream().anyMatch(one -> one.person() != null)) {
            section.add(withdrawal(record));
        }
        return Optional.of(section);
    }

    private Component information(IncidentRecord record) {
        TextLanguage language = new TextLanguage().like(record.incident().title());
        TextArea text = Inputs.text("intake.news.text", Report.LONGEST_TOLD);
        text.setHelperText(text.getTranslation("intake.claims.hint"));
        Select<Claim.Attribution> toldBy = Inputs.choice("intake.toldBy", "incident.attribution.", Claim.Attribution.values());
        toldBy.setValue(Claim.Attribution.WITNESS);
        SourceFields source = new SourceFields();
        DraftKeeper draft = new DraftKeeper(drafts, "LaterNews", record.incident().id().value())
                .language(language).text("text", text).choice("toldBy", toldBy, Claim.Attribution.class);
        source.keptBy(draft);
        draft.restore();
        Button add = new Button(text.getTranslation("intake.news.add"), click -> {
            draft.requireAllSeen();
            List<String> lines = text.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (source.check(new Checks()).filled(text).atMost(text, Report.LONGEST_TOLD).that(text, lines.stream().allMatch(line -> line.length() <= Claim.LONGEST_TEXT),
                    "intake.claimTooLong", Claim.LONGEST_TEXT).passed()) {
                List<LocalizedText> claims = lines.stream().map(line -> LocalizedText.of(language.getValue(), line)).toList();
                news.add(record.incident().id(), claims, toldBy.getValue(), source.value(title -> LocalizedText.of(language.getValue(), title)));
                draft.discard();
                Notices.done(text.getTranslation("intake.news.added"));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        return new FoldedForm("intake.news.add", text, toldBy, language, source, add).keptBy(draft);
    }

    private Component withdrawal(IncidentRecord record) {
        Language language = Here.language();
        Select<PersonId> person = new Select<>();
        person.setLabel(person.getTranslation("intake.withdraw.who"));
        List<PersonId> victims = record.victims().stream().map(Involvement::person).filter(id -> id != null).distinct().toList();
        person.setItems(victims);
        person.setItemLabelGenerator(one -> one == null ? "" : record.nameOf(one, language));
        TextArea reason = Inputs.text("intake.withdraw.reason", Incidents.LONGEST_NOTE);
        DraftKeeper draft = new DraftKeeper(drafts, "Withdrawal", record.incident().id().value()).text("reason", reason)
                .value("person", person, id -> id.value().toString(), text -> known(victims, text)).restore();
        Button withdraw = new Button(person.getTranslation("intake.withdraw"), click -> {
            draft.requireAllSeen();
            if (new Checks().filled(person).atMost(reason, Incidents.LONGEST_NOTE).passed()) {
                news.withdrawConsent(record.incident().id(), person.getValue(), reason.getValue());
                draft.discard();
                Notices.done(person.getTranslation("intake.withdrawn"));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        return new FoldedForm("intake.withdraw", person, reason, withdraw).keptBy(draft);
    }

    /** Who was chosen, if they are still among the victims. */
    private static @Nullable PersonId known(List<PersonId> victims, String id) {
        return victims.stream().filter(one -> one.value().toString().equals(id)).findFirst().orElse(null);
    }
}
