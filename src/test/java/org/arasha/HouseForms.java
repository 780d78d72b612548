package org.arasha;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.ExampleUsers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.incident.IncidentId;
import org.arasha.insight.FigureLine;
import org.arasha.insight.ReportStage;
import org.arasha.shared.LocalizedText;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms in which what all cases share is kept: users, bodies, organisations, norms, kinds, places, and the time people have. */
@Component
@Lazy
public class HouseForms {

    private final As as;
    private final ExampleUsers users;
    private final Cases cases;
    private final Authorities authorities;

    HouseForms(As as, ExampleUsers users, Cases cases, Authorities authorities) {
        this.as = as;
        this.users = users;
        this.cases = cases;
        this.authorities = authorities;
    }

    public Form officialFigure() {
        return new Form(as.idOf(Role.MANAGER), "reports?year=2017", window -> window
                .fill("insight.official.line", new FigureLine(ReportStage.INCIDENTS, null)).fill("insight.official.amount", 12.0)
                .write("insight.official.source", "https://example.kz/report"), "insight.official.enter");
    }

    public Form user() {
        return new Form(as.idOf(Role.ADMINISTRATOR), "administration/users",
                window -> window.write("access.signIn.login", "new-" + System.nanoTime()).write("access.first.name", "N. Name")
                        .fill("access.users.roles", Set.of(Role.VERIFIER)).write("access.signIn.password", "correct horse battery"),
                "access.users.enter");
    }

    public Form knownUser() {
        UserId known = users.knowing("correct horse battery", Role.AUDITOR);
        return new Form(as.idOf(Role.ADMINISTRATOR), "administration/users", window -> window.pressNamed("ui.edit", "Anna " + known.value()),
                "ui.save");
    }

    public Form password() {
        String present = "correct horse battery";
        return new Form(users.knowing(present, Role.AUDITOR), "password", window -> window.write("access.password.present", present)
                .write("access.password.new", "quite another horse"), "access.password.choose");
    }

    /** Of somebody new: what others have typed into it before is kept for them. */
    public Form authority() {
        return new Form(as.newUser(Role.LAWYER), "authorities", window -> {
            for (String field : new String[] {"authority.name", "authority.addressed", "official.name", "official.post",
                    "official.addressedPost", "official.addressedName"}) {
                window.fill("directory." + field, LocalizedText.NONE).write("directory." + field, "The Ministry");
            }
            return window.fill("directory.official.since", cases.today());
        }, "directory.enter");
    }

    public Form mailedAuthority() {
        Form form = authority();
        return new Form(form.who(), form.address(), window -> form.filled().apply(window).fill("appeal.channel", Channel.MAIL)
                .write("appeal.email", "office@authority.example"), form.button());
    }

    public Form knownAuthority() {
        UUID id = as.role(Role.LAWYER, () -> authorities.enter(Cases.text("Body"), Cases.text("the body"), null, Channel.POST, null))
                .id().value();
        return new Form(as.idOf(Role.LAWYER), "authorities/" + id, window -> window.press("ui.edit"), "ui.save");
    }

    public Form organisation() {
        return new Form(as.newUser(Role.LAWYER), "organisations",
                window -> window.write("directory.organisation.name", "The Union"), "directory.organisation.enter");
    }

    public Form norm() {
        return new Form(as.idOf(Role.LAWYER), "norms", window -> window.press("legal.norm.enter").fill("legal.norm.law", "CRIMINAL_CODE")
                .write("legal.norm.article", UUID.randomUUID().toString()).write("legal.norm.title", "Obstruction")
                .write("legal.norm.cited", "Criminal Code"), "ui.save");
    }

    public Form law() {
        return new Form(as.idOf(Role.LAWYER), "norms", window -> window.unfold("legal.laws").press("legal.law.enter")
                .fill("legal.law.name", Cases.text("Law on Advertising")).fill("legal.norm.cited", Cases.text("Law on Advertising"))
                .write("legal.law.code", "LAW"), "ui.save");
    }

    public Form category() {
        return new Form(as.idOf(Role.ADMINISTRATOR), "administration/categories",
                window -> window.press("incident.category.add").write("incident.category.name", "Expulsion " + UUID.randomUUID()), "ui.save");
    }

    public Form town() {
        return new Form(as.idOf(Role.ADMINISTRATOR), "administration/places", window -> window.press("incident.place.addTown")
                .fill("incident.place.name", Cases.text("Town " + UUID.randomUUID())), "ui.save");
    }

    /** More time for a step that somebody holds. */
    public Form moreTime() {
        IncidentId id = cases.registered();
        UserId holder = as.newUser(Role.VERIFIER);
        cases.does(holder, id, "Verify facts", () -> { });
        return new Form(as.idOf(Role.MANAGER), "deadlines?who=" + holder.value(), window -> window
                .tick(window.all(Checkbox.class).map(Checkbox::getAriaLabel).flatMap(Optional::stream).findFirst().orElseThrow())
                .press("insight.acts.extend").fillDay("insight.acts.until", cases.today().plusDays(90))
                .write("insight.acts.reason", "They wait for a witness."), "insight.acts.extend.do");
    }
}
