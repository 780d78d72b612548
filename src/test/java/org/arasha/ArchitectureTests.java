package org.arasha;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.arasha");

    @Test
    void onlyTheWorkflowModuleKnowsTheEngine() {
        noClasses().that().resideOutsideOfPackage("org.arasha.workflow..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(CLASSES);
    }

    @Test
    void nobodyDependsOnTheModulesBeside() {
        for (String beside : new String[] {"workflow", "audit", "insight", "shell", "example"}) {
            noClasses().that().resideOutsideOfPackages("org.arasha." + beside + "..", "org.arasha")
                    .should().dependOnClassesThat().resideInAPackage("org.arasha." + beside + "..")
                    .allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    void viewsReachDataThroughServicesOnly() {
        noClasses().that().resideInAPackage("..ui..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data..")
                .check(CLASSES);
    }

    @Test
    void everyScreenSaysWhoMayOpenIt() {
        classes().that().areAnnotatedWith(Route.class)
                .should().beAnnotatedWith(RolesAllowed.class).orShould().beAnnotatedWith(PermitAll.class)
                .orShould().beAnnotatedWith(AnonymousAllowed.class).check(CLASSES);
    }

    @Test
    void screensStayInTheirModule() {
        classes().that().areAnnotatedWith(Route.class).should().notBePublic().check(CLASSES);
        classes().that().areAssignableTo(Component.class).and().areAnnotatedWith(Route.class)
                .should().resideInAPackage("..ui").check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().that().resideOutsideOfPackages("..ui..")
                .should().callMethod(LocalDate.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now").check(CLASSES);
    }
}
