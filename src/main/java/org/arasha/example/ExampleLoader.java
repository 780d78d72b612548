package org.arasha.example;

import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.directory.Organisation;
import org.arasha.directory.Organisations;
import org.arasha.shared.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the example users and cases once, all or none, through the same services that people use. */
@Component
class ExampleLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("Arasha");

    private final ExampleMode mode;
    private final Organisations organisations;
    private final PublishedAppeal published;
    private final InventedCases invented;
    private final Work work;
    private final TransactionTemplate transaction;

    ExampleLoader(ExampleMode mode, Organisations organisations, PublishedAppeal published, InventedCases invented, Work work,
            TransactionTemplate transaction) {
        this.mode = mode;
        this.organisations = organisations;
        this.published = published;
        this.invented = invented;
        this.work = work;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode.isRefused()) {
            log.info("This database has users of its own: the example cases are not loaded into it, and the start goes on without them");
        } else if (mode.isOn() && !mode.hasUsers()) {
            log.info("Loading the example cases, once");
            transaction.executeWithoutResult(status -> load());
        }
    }

    void load() {
        addUsers();
        published.load();
        invented.load();
    }

    private void addUsers() {
        mode.add(Role.LAWYER, nameOf(Role.LAWYER), null);
        work.as(Role.LAWYER, () -> organisations.enterOwn(new LocalizedText("Пример: организация в защиту журналистов",
                "Мысал: журналистерді қорғау ұйымы", "Example organisation in defence of journalists")));
        Organisation partner = work.as(Role.LAWYER, () -> organisations.enter(new LocalizedText("Пример: организация-партнёр",
                "Мысал: серіктес ұйым", "Example partner organisation"), LocalizedText.NONE, null, null));
        for (Role role : Role.values()) {
            if (role != Role.LAWYER) {
                mode.add(role, nameOf(role), role == Role.PARTNER ? partner.id().value() : null);
            }
        }
    }

    private static String nameOf(Role role) {
        return switch (role) {
            case INTAKE -> "Example Intake";
            case VERIFIER -> "Example Verifier";
            case LAWYER -> "Example Lawyer";
            case APPROVER -> "Example Approver";
            case MANAGER -> "Example Manager";
            case PARTNER -> "Example Partner";
            case ADMINISTRATOR -> "Example Administrator";
            case AUDITOR -> "Example Auditor";
        };
    }
}
