// npm install campaign-widgets
import 'campaign-widgets/define';
import { useState } from 'react';

// Outside the component: another function would be another sign-in.
const getToken = async () => {
  const answer = await fetch('/campaigns-token', { method: 'POST' });
  if (!answer.ok) throw new Error(`No token: ${answer.status}`);
  return answer.text();
};

export default function Campaigns() {
  const [name, setName] = useState('');
  return (
    <campaign-workspace
      api-base="https://api.example.com/v1"
      project-id="northwind"
      getToken={getToken}
      oncampaign-select={(event) => setName(event.detail.campaign.name)}
    >
      <style>{`campaign-workspace > * + * { margin-block-start: 2em }`}</style>
      <h2>{name || 'Choose a campaign'}</h2>
      <campaign-list page-size={5} />
      <call-outcome-chart />
    </campaign-workspace>
  );
}
