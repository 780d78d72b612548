package org.arasha;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.Unchecked;
import org.arasha.shared.Act;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

class ArchitectureTests {

    /** What is a case, hangs on one, or is open to those who may see one. */
    private static final Set<String> OF_CASES = Set.of("IncidentId", "AppealId", "SubmissionId", "SignatoryId", "PersonId",
            "FileId", "ReplyId", "Reply", "Verdict", "Submission");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.arasha");

    @Test
    void everyActHasWordsForTheTrail() {
        List<String> acts = CLASSES.stream().filter(one -> one.isAssignableTo(Act.class) && !one.isInterface())
                .map(JavaClass::getSimpleName).filter(name -> !Set.of("StepAct", "RoleAct").contains(name)).toList();
        assertThat(acts).hasSizeGreaterThan(70).allSatisfy(act -> assertThat(Texts.has("audit.act." + act)).as(act).isTrue());
    }

    @Test
    void everyRecordAnActIsDoneToHasAName() {
        List<String> kinds = CLASSES.stream().filter(one -> one.isAssignableTo(Act.class) && !one.isInterface())
                .map(one -> one.getMethod("record").getRawReturnType().getSimpleName().replaceFirst("Id$", ""))
                .filter(kind -> !kind.isEmpty()).distinct().toList();
        assertThat(kinds).allSatisfy(kind -> assertThat(Texts.has("audit.kind." + kind)).as(kind).isTrue());
    }

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

    /** Once a clock that was ahead is set right, a cron that went meanwhile goes no more until it has caught up: for that day or year. */
    @Test
    void roundsGoByTheTimeThatPasses() {
        assertThat(CLASSES.stream().flatMap(one -> one.getMethods().stream()).filter(method -> method.isAnnotatedWith(Scheduled.class))
                .filter(method -> !method.getAnnotationOfType(Scheduled.class).cron().isEmpty()).map(JavaMethod::getFullName)).isEmpty();
    }

    /** A new read that forgets to ask fails here; whether it asks of the right record is for its own test to show. */
    @Test
    void whoAsksForARecordIsAskedWhetherTheyMaySeeIt() {
        List<String> unasked = CLASSES.stream().filter(one -> one.isAnnotatedWith(Service.class))
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && !method.isAnnotatedWith(Unchecked.class))
                .filter(method -> method.getRawParameterTypes().stream().anyMatch(type -> OF_CASES.contains(type.getSimpleName())))
                .filter(method -> !asks(method, new HashSet<>())).map(JavaMethod::getFullName).sorted().toList();
        assertThat(unasked).isEmpty();
    }

    @Test
    void screensAskBeforeTheyShow() {
        noClasses().that().resideInAPackage("..ui..").should().callMethodWhere(target(annotatedWith(Unchecked.class)))
                .check(CLASSES);
    }

    /** By itself, or by what it calls of ours. */
    private static boolean asks(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        return seen.add(method) && Stream.concat(method.getCallsFromSelf().stream(), method.getCodeUnitReferencesFromSelf().stream())
                .map(JavaCodeUnitAccess::getTarget).anyMatch(target -> decides(target)
                        || target.resolveMember().filter(called -> called.getOwner().getPackageName().startsWith("org.arasha"))
                                .filter(called -> asks(called, seen)).isPresent());
    }

    private static boolean decides(AccessTarget.CodeUnitAccessTarget target) {
        return target.getOwner().isEquivalentTo(CaseAccess.class)
                        && Set.of("requireVisible", "isVisible", "areVisible", "parameters").contains(target.getName())
                || target.getOwner().isEquivalentTo(CurrentUser.class) && target.getName().equals("organisation");
    }
}
