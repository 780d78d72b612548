package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Introductions and conclusions that lawyers keep to begin letters with, in versions that stay. */
@Service
@Transactional
@PreAuthorize(Templates.READS)
public class Templates {

    static final String READS = "hasAnyRole('LAWYER', 'APPROVER', 'MANAGER')";

    private static final String SELECT = "select t.*, u.name as by from letter_template t left join app_user u on u.id = t.by_user ";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Templates(JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Each as it is in use. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> current() {
        return jdbc.sql(SELECT + """
                where not exists (select 1 from letter_template later where later.id = t.id and later.number > t.number)
                order by t.part desc, t.name, t.id""").query(LetterTemplate::read).list();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> versions(TemplateId id) {
        return jdbc.sql(SELECT + "where t.id = ? order by t.number desc").param(id.value()).query(LetterTemplate::read).list();
    }

    /**
     * Keeps the next version of a template, or the first.
     *
     * @param template with the number of the version it was made of, or 0
     * @throws Refusal when it has no name or no words, is too long, or its blanks are at fault
     * @throws OptimisticLockingFailureException when somebody saved it meanwhile
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void save(LetterTemplate template) {
        LocalizedText text = template.text();
        if (template.name().isBlank() || text.isEmpty()) {
            throw new Refusal("appeal.template.refusal.empty");
        }
        if (template.name().length() > LetterTemplate.LONGEST_NAME || text.longest() > AppealText.LONGEST) {
            throw new Refusal("ui.tooLong", AppealText.LONGEST);
        }
        Blanks.fault(text).ifPresent(Refusal::raise);
        try {
            jdbc.sql("""
                    insert into letter_template (id, number, part, name, text_ru, text_kk, text_en, by_user, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(template.id().value(), template.number() + 1, template.part().name(), template.name().strip(), text.ru(),
                            text.kk(), text.en(), user.id().value(), Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException meanwhile) {
            throw new OptimisticLockingFailureException("The template has changed", meanwhile);
        }
        events.publishEvent(new TemplateSaved(template.id()));
    }
}
