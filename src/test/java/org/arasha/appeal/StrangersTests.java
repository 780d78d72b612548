package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/**
 * To whoever may not see a case of an appeal each service answers as if there were no such appeal, whatever roles they have. All of them
 * are asked, as they are found: one that is added, too.
 */
@ArashaTest
class StrangersTests {

    private static final Set<String> OF_APPEALS = Set.of("AppealId", "SignatoryId", "Appeal", "Signatory", "Statement");
    private static final Set<String> REFUSED = Set.of("appeal.refusal.noSuchAppeal", "access.refusal.noSuchCase");

    private final ApplicationContext context;
    private final Appeals appeals;
    private final Letters letters;
    private final Signatories signatories;
    private final Filings filings;
    private final Cases cases;
    private final As as;

    StrangersTests(ApplicationContext context, Appeals appeals, Letters letters, Signatories signatories, Filings filings, Cases cases, As as) {
        this.context = context;
        this.appeals = appeals;
        this.letters = letters;
        this.signatories = signatories;
        this.filings = filings;
        this.cases = cases;
        this.as = as;
    }

    @Test
    void areRefusedByEachServiceThatIsAskedOfAnAppeal() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId stranger = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER, Role.APPROVER, Role.PARTNER);
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        AppealId appeal = filings.allOf(member, guarded).getFirst();
        Signatory asked = as.user(member, () -> signatories.invite(appeal, filings.partner(), text("N. Name"), text("Director")));
        List<Object> known = List.of(appeal, guarded, asked.id(), asked, appeals.find(appeal), Statement.begun(appeal, guarded, 0),
                as.user(member, () -> letters.of(appeal, Language.EN)), Language.EN, text("N. Name"), "name@authority.example",
                List.of(), Set.of(), Map.of(), InputStream.nullInputStream(), 0, 0L, false);

        List<JavaMethod> services = services();
        assertThat(services).hasSizeGreaterThan(70);
        assertThat(services).filteredOn(service -> !isRefused(stranger, service, known)).extracting(JavaMethod::getFullName).isEmpty();
    }

    private static List<JavaMethod> services() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.arasha.appeal").stream()
                .filter(one -> one.isAnnotatedWith(Service.class) && one.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getMethods).flatMap(Set::stream)
                .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC) && !one.isAnnotatedWith(Unchecked.class))
                .filter(one -> one.getRawParameterTypes().stream().anyMatch(type -> OF_APPEALS.contains(type.getSimpleName()))).toList();
    }

    /** Or told that it is not theirs to see, where that is what they ask. */
    private boolean isRefused(UserId stranger, JavaMethod service, List<Object> known) {
        return as.user(stranger, () -> {
            try {
                return Boolean.FALSE.equals(service.reflect().invoke(context.getBean(service.getOwner().reflect()),
                        Stream.of(service.reflect().getParameterTypes()).map(type -> argument(type, known)).toArray()));
            } catch (InvocationTargetException answer) {
                return answer.getCause() instanceof Refusal refusal && REFUSED.contains(refusal.messageKey());
            }
        });
    }

    /** What is not known here is asked for after the appeal itself. */
    private static @Nullable Object argument(Class<?> type, List<Object> known) {
        Class<?> boxed = java.lang.invoke.MethodType.methodType(type).wrap().returnType();
        return known.stream().filter(boxed::isInstance).findFirst().orElse(null);
    }
}
