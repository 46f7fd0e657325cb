//! The text of the Modalities: draft decision MC/2023/DRAFT/4/Rev.2 of 22 August 2023, word for word.
//!
//! A paragraph's normative force is that of its principal verb; of 1.9, whose appointments are made by the SOC,
//! that of its rule that there be one Coordinator. `None`: the paragraph permits, explains or announces.

use super::Force::{AsARule, Expected, Shall, Should};

paragraphs! {
    chapter 1 "Terms of Reference of Coordinators and Co-coordinators" {
        P1_1 "1.1", None, Some("Functions"),
            "Any Member State may wish to express its interest to implementation of CBMs in a specific \
             priority area by offering itself as a Coordinator or Co-coordinator in that area. This is \
             without prejudice to the right of other Member States to proactively implement or voluntarily \
             initiate any activity under the Catalogue of CBMs.";
        P1_2 "1.2", Some(Shall), Some("Functions"),
            "The Coordinator shall exercise the leading role in the promotion of implementation of CBMs in \
             the assigned priority area, shall draft a concept paper on cooperation in that priority area \
             and will have a special role within the mechanism of regular review of CBM implementation.";
        P1_3 "1.3", Some(Shall), Some("Functions"),
            "The Member State completing the duties of Coordinator shall issue a report to all Member \
             States summarizing progress achieved in CBM implementation in the assigned priority area \
             during its tenure, which may also contain forward-looking recommendations.";
        P1_4 "1.4", Some(Shall), Some("Functions"),
            "The Co-coordinators shall support the Coordinator in its work, including in the drafting of \
             the concept paper. The Coordinator and Co-coordinators shall work in close cooperation with \
             each other and the Secretariat.";
        P1_5 "1.5", None, Some("Functions"),
            "The Coordinator and Co-coordinators may, individually or together, submit any recommendations \
             for consideration and decision-making by the CICA Member States pertaining to the priority \
             area that they coordinate. Such recommendations will be submitted through the CICA \
             Chairmanship to the relevant CICA governing body according to the established decision-making \
             procedures.";
        P1_6 "1.6", None, Some("Functions"),
            "The Coordinator and Co-coordinators may prepare an action plan to facilitate practical \
             implementation of the concept paper in the assigned priority area.";
        P1_7 "1.7", None, Some("Functions"),
            "The Coordinator and Co-coordinators, in consultation with the CICA Chairmanship and with the \
             assistance of the Secretariat, may convene and organize CICA expert meetings for any purpose \
             pertaining to implementation of their functions and requiring consultations with all Member \
             States.";
        P1_8 "1.8", None, Some("Functions"),
            "The Coordinator, Co-coordinators or the Secretariat may solicit expert, scientific and \
             professional contributions from Member States and relevant CICA advisory bodies, such as the \
             Business Council, Youth Council, Think Tank Forum and, through the CICA Chairmanship, the \
             Council Eminent Persons, as necessary for appropriate implementation of CICA CBMs.";
        P1_9 "1.9", Some(AsARule), Some("Appointment and extension"),
            "The Coordinators and Co-coordinators shall be appointed by the Senior Officials Committee \
             (SOC). As a rule, there will be one Coordinator per priority area and there will be no limit \
             to the number of Co-coordinators per priority area.";
        P1_10 "1.10", Some(Shall), Some("Appointment and extension"),
            "A Member State intending to assume the role of Coordinator or Co-coordinator in a specific \
             priority area for a proposed tenure shall inform all CICA Member States about its intention \
             through the CICA Chairmanship and the Secretariat in writing including the proposed tenure, \
             which is recommended to be not less than two years and shall be subject to approval by the \
             SOC.";
        P1_11 "1.11", None, Some("Appointment and extension"),
            "In the event of absence of a Coordinator in a priority area, one of the Co-coordinators in \
             that area may temporarily take up the role of Coordinator upon consent of the other \
             Co-Coordinators in the same area until a new Coordinator is appointed.";
        P1_12 "1.12", Some(Shall), Some("Appointment and extension"),
            "Any Coordinator or Co-coordinator may extend its term of service for a certain period subject \
             to approval by the SOC and may voluntarily terminate its term at any time. The request for \
             extension or the notice of early termination must be sent to all Member States through the \
             Secretariat sufficiently in advance of the expiration of the current tenure or the termination \
             of duties.";
    }
    chapter 2 "Concept papers and action plans in priority areas" {
        P2_1 "2.1", Some(Shall), Some("Concept papers"),
            "To facilitate implementation of CICA CBMs, the Member States will develop, approve and \
             regularly update concept papers on cooperation in specific priority areas of the CICA \
             Catalogue of CBMs, which shall serve as guidelines for voluntary implementation of respective \
             CBMs.";
        P2_2 "2.2", Some(AsARule), Some("Concept papers"),
            "The concept paper should as a rule provide, within the respective priority area, a general \
             framework and main directions for cooperation among CICA Member States, as well as rationale, \
             background, aims, objectives and approaches to the implementation of related CBMs. The \
             document should also propose specific thematic areas or issues to address under certain CBMs, \
             as well as any other guidance to facilitate and promote voluntary implementation of CBMs. The \
             concept papers may also suggest, within agreed CBMs, new spheres or forms of cooperation, \
             types of activity or ways to further develop and strengthen CICA activities.";
        P2_3 "2.3", Some(Shall), Some("Concept papers"),
            "The draft concept paper shall be prepared by the respective Coordinator in consultation with \
             the Co-coordinators and, if needed, with the expert assistance of the Secretariat.";
        P2_4 "2.4", Some(Shall), Some("Concept papers"),
            "The concept papers shall be approved by the SOC following consideration by all Member States \
             by the means of written communication through the Secretariat and/or at CICA expert meetings, \
             Special Working Group (SWG) meetings or SOC meetings.";
        P2_5 "2.5", Some(Shall), Some("Concept papers"),
            "In the event of the prolongation of consideration by the Member States beyond six months since \
             the issuance of the first draft, the Coordinator shall convene CICA expert meetings to \
             facilitate consultations and finalize the document as soon as possible.";
        P2_6 "2.6", Some(Shall), Some("Concept papers"),
            "The concept paper shall specify its applicability period, which may coincide with the term of \
             the respective Coordinator. The Coordinator shall ensure that the concept paper is always up \
             to date with current realities and its applicability period extended on time before \
             expiration.";
        P2_7 "2.7", Some(Shall), Some("Concept papers"),
            "Any new Coordinator shall propose a new or an updated concept paper at the time of its \
             application for coordinatorship or not later than three months following the appointment as \
             Coordinator.";
        P2_8 "2.8", None, Some("Action plans"),
            "An action plan to facilitate practical implementation of objectives, approaches and \
             initiatives reflected in the concept paper may be elaborated by the Coordinator and \
             Co-coordinators in consultation with and for information of all Member States.";
        P2_9 "2.9", Some(AsARule), Some("Action plans"),
            "The action plan should as a rule contain concrete proposals for specific activities, projects, \
             events or any other practical actions, with timelines, organizational modalities and any other \
             useful information, and should be regularly updated by the Coordinator and Co-coordinators.";
    }
    chapter 3 "Review of CBM implementation" {
        P3_1 "3.1", None, None,
            "The Member States will regularly review implementation of CICA CBMs in order to identify the \
             most effective and suitable CBMs for wider implementation in the CICA region and, when \
             necessary, will modify or amend those CBMs or approve new CBMs by consensus.";
        P3_2 "3.2", Some(Should), None,
            "To that end, the SOC will hold regular review of implementation of CBMs, preferably once a \
             year, with focus on specific dimensions, priority areas or CBMs.";
        P3_3 "3.3", None, None,
            "Within the regular review at the SOC, Member States will analyze and assess CBM implementation \
             activities in the respective priority areas or dimensions, including their practical impact \
             and effectiveness, lessons learned, experience gained and ways of further strengthening \
             implementation.";
        P3_4 "3.4", None, None,
            "The SOC will also review the need to update concept papers and action plans in priority areas, \
             consider inclusion of new CBMs or priority areas in the CICA Catalogue of CBMs or modification \
             of existing CBMs, and take any other necessary actions and decisions pertaining to CBM \
             implementation.";
        P3_5 "3.5", Some(Expected), None,
            "The Coordinators and Co-coordinators will be expected to make a written contribution in \
             preparation to the SOC review, express their views at the SOC review meeting and take \
             necessary follow-up actions.";
    }
    chapter 4 "Exchange of information" {
        P4_1 "4.1", None, None,
            "The Member States may exchange information within the context of CBMs agreed upon by them. \
             They may also consider submitting this information to the CICA Secretariat for further \
             dissemination among all Member States.";
        P4_2 "4.2", Some(Shall), None,
            "The Member State receiving information under a CICA CBM for its own use cannot disclose, \
             publish or transfer it to any third party without the consent of the Member States providing \
             such information.";
    }
    chapter 5 "Final provisions" {
        P5_1 "5.1", None, None,
            "This document further develops and supersedes provisions of Chapter 3 \"Modalities for \
             implementation of CBMs in the aforementioned priority areas\" of the CICA Catalogue of CBMs \
             (as updated in 2021).";
        P5_2 "5.2", None, None,
            "The SOC may amend this document and further improve general modalities of CBM implementation. \
             The SOC will consider establishing a tenure of coordinatorship and co-coordinatorship. As \
             necessary, the SOC may decide to establish modalities for specific types of CBMs or specific \
             forms of CBM implementation, such as the SOC General Guidelines for Conducting Events on \
             Implementation of CICA CBMs of 23 June 2021.";
        P5_3 "5.3", Some(Shall), None,
            "The CICA Secretariat shall provide administrative, organizational and technical support to the \
             Member States in implementation of CBMs, acting as a clearing house for the documents and \
             information provided by the Member States. The Secretariat shall serve as a focal point for \
             facilitating coordination, communication and information exchange among Member States on CBM \
             implementation, shall provide substantive, analytical and expert advice to Member States at \
             their request and may propose specific activities within the framework of the CICA Catalogue \
             of CBMs.";
    }
}
