-- Which norms and bodies each kind of violation suggests, as a decision table. A version is never changed: an analysis keeps the
-- one that ruled it. The table that is in force is the one with the highest number.
create table suggestion_table (
    id      uuid        primary key,
    number  int         not null unique check (number > 0),
    dmn     text        not null check (length(dmn) <= 400000),
    by_user uuid,
    at      timestamptz not null
);

alter table legal_analysis add column suggestions int references suggestion_table (number);

create table competent_body (
    incident  uuid not null references legal_analysis on delete cascade,
    authority uuid not null references authority,
    primary key (incident, authority)
);
create index competent_body_by_authority on competent_body (authority);

insert into suggestion_table (id, number, dmn, by_user, at)
values ('5a9e0000-0000-4000-8000-000000000001', 1, $dmn$<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
             xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
             xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
             xmlns:camunda="http://camunda.org/schema/1.0/dmn"
             id="Definitions_Violations" name="Violations" namespace="https://arasha.org/processes">
  <decision id="ViolationNorms" name="Norms by kind of violation" camunda:historyTimeToLive="P3650D">
    <decisionTable id="DecisionTable_Norms" hitPolicy="COLLECT">
      <input id="Input_Norms_Category" label="Kind of violation">
        <inputExpression id="InputExpression_Norms_Category" typeRef="string">
          <text>category</text>
        </inputExpression>
      </input>
      <output id="Output_Norms_law" label="Law" name="law" typeRef="string" />
      <output id="Output_Norms_article" label="Article" name="article" typeRef="string" />
      <output id="Output_Norms_part" label="Part" name="part" typeRef="string" />
      <rule id="Rule_Norms_1">
        <description>Воспрепятствование законной профессиональной деятельности журналиста (не подтверждено юристом).</description>
        <inputEntry id="InputEntry_Norms_1">
          <text>"OBSTRUCTION","ATTACK","THREAT","DETENTION","SEARCH","EQUIPMENT_DAMAGE"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Norms_1_law">
          <text>"CRIMINAL_CODE"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_1_article">
          <text>"158"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_1_part">
          <text></text>
        </outputEntry>
      </rule>
      <rule id="Rule_Norms_2">
        <description>Хулиганство, если нападение грубо нарушило порядок (не подтверждено юристом).</description>
        <inputEntry id="InputEntry_Norms_2">
          <text>"ATTACK"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Norms_2_law">
          <text>"CRIMINAL_CODE"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_2_article">
          <text>"293"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_2_part">
          <text></text>
        </outputEntry>
      </rule>
      <rule id="Rule_Norms_3">
        <description>Побои без вреда здоровью (не подтверждено юристом).</description>
        <inputEntry id="InputEntry_Norms_3">
          <text>"ATTACK"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Norms_3_law">
          <text>"ADMINISTRATIVE_OFFENCES_CODE"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_3_article">
          <text>"73-2"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_3_part">
          <text></text>
        </outputEntry>
      </rule>
      <rule id="Rule_Norms_4">
        <description>Свобода слова и право получать и распространять информацию (не подтверждено юристом).</description>
        <inputEntry id="InputEntry_Norms_4">
          <text>"OBSTRUCTION","DETENTION","PROSECUTION","REFUSAL_OF_INFORMATION","CLOSED_COURT","BLOCKING"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Norms_4_law">
          <text>"CONSTITUTION_1995"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_4_article">
          <text>"20"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_4_part">
          <text></text>
        </outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <decision id="ViolationBodies" name="Competent bodies by kind of violation" camunda:historyTimeToLive="P3650D">
    <decisionTable id="DecisionTable_Bodies" hitPolicy="COLLECT">
      <input id="Input_Bodies_Category" label="Kind of violation">
        <inputExpression id="InputExpression_Bodies_Category" typeRef="string">
          <text>category</text>
        </inputExpression>
      </input>
      <output id="Output_Bodies_body" label="Body" name="body" typeRef="string" />
      <rule id="Rule_Bodies_1">
        <description>Органы внутренних дел принимают заявления о таких делах и отвечают за своих сотрудников (не подтверждено юристом).</description>
        <inputEntry id="InputEntry_Bodies_1">
          <text>"KILLING","ATTACK","THREAT","OBSTRUCTION","DETENTION","SUMMONS","SEARCH","EQUIPMENT_DAMAGE","SURVEILLANCE","ONLINE_HARASSMENT"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Bodies_1_body">
          <text>"POLICE"</text>
        </outputEntry>
      </rule>
      <rule id="Rule_Bodies_2">
        <description>Прокуратура надзирает за законностью (не подтверждено юристом).</description>
        <inputEntry id="InputEntry_Bodies_2">
          <text>"KILLING","ATTACK","OBSTRUCTION","DETENTION","SEARCH","PROSECUTION","CLOSED_COURT"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Bodies_2_body">
          <text>"PROSECUTOR"</text>
        </outputEntry>
      </rule>
      <rule id="Rule_Bodies_3">
        <description>Уполномоченный орган в области масс-медиа (не подтверждено юристом).</description>
        <inputEntry id="InputEntry_Bodies_3">
          <text>"REFUSAL_OF_INFORMATION","BLOCKING"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Bodies_3_body">
          <text>"INFORMATION"</text>
        </outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="Diagram_Violations">
      <dmndi:DMNShape id="ViolationNorms_di" dmnElementRef="ViolationNorms">
        <dc:Bounds x="160" y="100" width="180" height="80" />
      </dmndi:DMNShape>
      <dmndi:DMNShape id="ViolationBodies_di" dmnElementRef="ViolationBodies">
        <dc:Bounds x="400" y="100" width="180" height="80" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>$dmn$, null, now());
